package org.knigipamiati.web.workshop.source;

import java.util.List;
import org.knigipamiati.record.Source;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.web.workshop.desk.FieldForm;
import org.knigipamiati.web.workshop.desk.LabelledValue;
import org.knigipamiati.web.workshop.desk.LinkedLine;

/** What the pages about a source show. */
final class SourceViews {

    private SourceViews() {}

    /**
     * A source and its work.
     *
     * @param source the book
     * @param work how it is worked on
     * @param facts name and value of each field that is filled
     * @param numbers progress: label and number
     * @param pages its pages
     * @param agreement agreement of double typings by field: label, percentage
     * @param runs its imports
     * @param problem why the last upload was refused, null if it was not
     */
    record One(
            Source source,
            SourceWork work,
            List<LabelledValue> facts,
            List<LabelledValue> numbers,
            List<LinkedLine> pages,
            List<LabelledValue> agreement,
            List<Run> runs,
            String problem) {

        /** Encodings in which Excel, LibreOffice and a Mac write tables as text, for who has to say which. */
        public List<String> encodings() {
            return List.of(
                    "UTF-8",
                    "UTF-16",
                    "windows-1251",
                    "windows-1250",
                    "windows-1252",
                    "windows-1257",
                    "IBM866",
                    "KOI8-R",
                    "x-MacCyrillic",
                    "x-MacCentralEurope",
                    "x-MacRoman");
        }
    }

    /**
     * An import.
     *
     * @param id of the run
     * @param when when it began
     * @param what file and counts in words
     * @param hiding proposals to hide it or show it again, and what became of them
     * @param hidden whether it was hidden once, so that it can be shown again
     */
    record Run(long id, String when, String what, List<String> hiding, boolean hidden) {}

    /**
     * The form of a source.
     *
     * @param action where it is sent
     * @param isNew whether the source is being added
     * @param id short name typed so far
     * @param version version of the source that is shown
     * @param inputs its text fields
     * @param kinds kinds of publication
     * @param forms forms of entries
     * @param printed languages in which its scans can be read by machine, empty where no machine reads
     * @param doubleEntry whether two key each page
     * @param invented whether its people never lived
     * @param people names, one a line
     * @param problem what is wrong, null if nothing
     */
    record Form(
            String action,
            boolean isNew,
            String id,
            int version,
            List<Input> inputs,
            List<FieldForm.Choice> kinds,
            List<FieldForm.Choice> forms,
            List<FieldForm.Choice> printed,
            boolean doubleEntry,
            boolean invented,
            String people,
            String problem) {}

    /**
     * A field of a source.
     *
     * @param choices what it may hold, empty if any words
     */
    record Input(String name, String label, String value, boolean required, List<FieldForm.Choice> choices) {}
}
