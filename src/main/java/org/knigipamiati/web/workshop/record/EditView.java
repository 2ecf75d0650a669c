package org.knigipamiati.web.workshop.record;

import java.util.List;
import org.knigipamiati.web.record.Verbatim;
import org.knigipamiati.web.workshop.begun.BegunView;
import org.knigipamiati.web.workshop.desk.FieldForm;
import org.knigipamiati.web.workshop.desk.FormSuggestions;
import org.knigipamiati.web.workshop.desk.ScanView;

/**
 * A record being edited.
 *
 * @param id of the record
 * @param name printed name or number
 * @param version that the form shows
 * @param returned who sent it back last and why, in words; empty if nobody did
 * @param published whether what is saved waits for a second person
 * @param scan the page from which it was typed at its entry, if it has an image; else null
 * @param text the entry, if it was typed here and may be corrected, as it stands or as it was typed so far; else null
 * @param verbatim the entry with its words marked
 * @param form the fields
 * @param suggestions words that are offered
 * @param reason typed so far
 * @param conflicts fields in which what was typed differs from what somebody else saved meanwhile; empty if nobody did
 * @param begun what is kept of the form of the fields
 * @param begunText what is kept of the form of the text
 * @param problem why it was not saved, null if it was not tried
 */
record EditView(
        long id,
        String name,
        int version,
        String returned,
        boolean published,
        ScanView scan,
        String text,
        Verbatim verbatim,
        FieldForm form,
        FormSuggestions suggestions,
        String reason,
        List<Conflict> conflicts,
        BegunView begun,
        BegunView begunText,
        String problem) {

    /** A field that two people changed: what stands now, and what the second typed. */
    record Conflict(String label, String now, String typed) {}
}
