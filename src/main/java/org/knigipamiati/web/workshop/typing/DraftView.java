package org.knigipamiati.web.workshop.typing;

import java.util.List;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.web.record.FamilyView;
import org.knigipamiati.web.record.Verbatim;
import org.knigipamiati.web.workshop.desk.FieldForm;
import org.knigipamiati.web.workshop.desk.FormSuggestions;
import org.knigipamiati.web.workshop.desk.LinkedLine;
import org.knigipamiati.web.workshop.desk.ScanView;
import org.knigipamiati.web.workshop.record.SameViews;

/**
 * A draft as its author works on it.
 *
 * @param draft with its page and source
 * @param scan the image of the page at the entry, null if there is none
 * @param verbatim the text with its words marked
 * @param form the fields
 * @param attention what was not understood, and what the checks say
 * @param family the members of a family who would have records of their own
 * @param likely published records that may speak of the same person
 * @param unpublished records that are not published and may do so
 * @param suggestions words that are offered
 * @param saved when it was last saved
 * @param conflict what was typed but not saved, because the draft was saved from elsewhere; null if there is none
 * @param previous the draft before it on the page, 0 if none
 * @param next the one after it, 0 if none
 * @param others how many other open drafts of the page there are
 * @param done the draft that was handed in just before, null if none
 */
record DraftView(
        Draft draft,
        ScanView scan,
        Verbatim verbatim,
        FieldForm form,
        List<Attention> attention,
        List<FamilyView.Person> family,
        List<SameViews.Likely> likely,
        List<LinkedLine> unpublished,
        FormSuggestions suggestions,
        String saved,
        FieldForm conflict,
        long previous,
        long next,
        int others,
        HandedIn done) {

    /** The field in which the work goes on: the first that was not understood, else the surname, which texts often lack. */
    public String focus() {
        return form.groups().stream()
                .flatMap(group -> group.inputs().stream())
                .filter(input -> !input.problem().isEmpty())
                .map(FieldForm.Input::name)
                .findFirst()
                .orElse(RecordField.SURNAME.path());
    }
}
