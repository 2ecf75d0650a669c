package org.knigipamiati.web.workshop.record;

import java.util.List;
import org.knigipamiati.web.workshop.desk.FieldForm;
import org.knigipamiati.web.workshop.desk.ScanView;

/**
 * What stands beside a record for those who work on it.
 *
 * @param id of the record
 * @param version that is shown
 * @param state in words
 * @param returned who sent it back last and why, in words; empty if nobody did, or it was accepted since
 * @param place where a typed entry stands and how many others of its page wait, in words; empty for others
 * @param left what an undoing left alone and why, in words; empty if none was made
 * @param waits whose edit waits for a second person, in words; empty if none does
 * @param living whether the person may be living, so that the public does not see the record
 * @param exempt whether people decided to show it although the person may be living
 * @param hands who worked on it
 * @param moves what may be done now
 * @param editable whether it may be edited by the person who asks
 * @param mayUndo whether revisions may be undone
 * @param proposals what may be proposed to a second person: hiding, showing, annotating
 * @param hidden whether it is hidden
 * @param log the moves it made
 * @param revisions its revisions, newest first
 * @param notes remarks of the volunteers and marks of fields
 * @param scan the page from which it was typed at its entry, if it has an image; else null
 * @param next the record that a reviewer may turn to after this one, 0 if none
 */
record RecordWorkView(
        long id,
        int version,
        String state,
        String returned,
        String place,
        String left,
        String waits,
        boolean living,
        boolean exempt,
        String hands,
        List<Button> moves,
        boolean editable,
        boolean mayUndo,
        List<FieldForm.Choice> proposals,
        boolean hidden,
        List<LogLine> log,
        List<Undoable> revisions,
        List<String> notes,
        ScanView scan,
        long next) {

    /** A move as a button; onward is what makes it and goes to the next record, empty if a move does not end the work on one. */
    record Button(String move, String label, boolean reasoned, String onward) {}

    /** A line of the log. */
    record LogLine(String when, String who, String what, String reason) {}

    /** A revision that can be undone. */
    record Undoable(long id, int no, String when, String who) {}
}
