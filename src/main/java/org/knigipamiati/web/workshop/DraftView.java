package org.knigipamiati.web.workshop;

import java.util.List;
import org.knigipamiati.review.Draft;
import org.knigipamiati.web.sheet.FlagView;
import org.knigipamiati.web.sheet.Verbatim;

/**
 * A draft as its author works on it.
 *
 * @param draft with its page and source
 * @param verbatim the text with its words marked
 * @param form the fields
 * @param flags what the checks say of it
 * @param likely published records that may speak of the same person
 * @param suggestions words that are offered
 * @param saved when it was last saved
 * @param conflict what was typed but not saved, because the draft was saved from elsewhere; null if there is none
 * @param previous the draft before it on the page, 0 if none
 * @param next the one after it, 0 if none
 */
record DraftView(
        Draft draft,
        Verbatim verbatim,
        FieldForm form,
        List<FlagView> flags,
        List<SameViews.Likely> likely,
        Suggestions suggestions,
        String saved,
        FieldForm conflict,
        long previous,
        long next) {}
