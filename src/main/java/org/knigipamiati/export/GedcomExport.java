package org.knigipamiati.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.knigipamiati.record.FieldView;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.RecordField;

/**
 * GEDCOM for a few people, whom a family takes into its own tree: an individual for each record, the book as its source, the entry
 * verbatim. Versions differ in head, escapes and long lines. No families: entries name no relatives in a form that could be relied on.
 */
abstract class GedcomExport implements ExportFormat {

    /** A family's people and their namesakes; who wants more counts, and is better served by a table. */
    static final long MOST = 200;

    private final GedcomLines.Version version;

    GedcomExport(GedcomLines.Version version) {
        this.version = version;
    }

    @Override
    public String extension() {
        return "ged";
    }

    @Override
    public long most() {
        return MOST;
    }

    @Override
    public Writing begin(OutputStream out, ExportHead head) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        GedcomLines lines = new GedcomLines(text, version);
        lines.head(head);
        Map<String, Source> sources = new LinkedHashMap<>();
        return new Writing() {
            @Override
            public void write(ExportedRecord record) throws IOException {
                Source source = record.record().source;
                sources.putIfAbsent(source.id, source);
                individual(lines, record, pointer(source));
            }

            @Override
            public void end() throws IOException {
                for (Source source : sources.values()) {
                    source(lines, source);
                }
                lines.line(0, "TRLR", null);
                text.flush();
            }
        };
    }

    /** Pointers are capital letters, digits and underscores in 7.0, and at most 20 characters in 5.5.1. */
    private static String pointer(Source source) {
        return "S" + Integer.toUnsignedString(source.id.hashCode(), 36).toUpperCase(java.util.Locale.ROOT);
    }

    private static void source(GedcomLines lines, Source source) throws IOException {
        lines.record(pointer(source), "SOUR");
        lines.line(1, "TITL", source.title);
        lines.line(1, "AUTH", source.compilers);
        lines.line(1, "PUBL", source.publisher);
        lines.line(1, "NOTE", source.attribution);
        lines.line(1, "NOTE", source.licence == null ? null : "Licence: " + source.licence);
    }

    private static void individual(GedcomLines lines, ExportedRecord exported, String source) throws IOException {
        MemorialRecord record = exported.record();
        lines.record("I" + record.id, "INDI");
        String given = joined(record.givenName, record.patronymic);
        if (given != null || record.surname != null) {
            lines.line(
                    1,
                    "NAME",
                    joined(given, "/" + (record.surname == null ? "" : record.surname.replace("/", " ")) + "/"));
            lines.line(2, "GIVN", given);
            lines.line(2, "SURN", record.surname);
        }
        for (String variant : record.nameVariants) {
            lines.line(1, "NAME", variant.replace("/", " "));
            lines.line(2, "TYPE", lines.aka());
        }
        lines.line(1, "SEX", record.sex == null ? "U" : record.sex.equals("f") ? "F" : "M");
        FieldView person = exported.view(0);
        event(lines, "BIRT", null, person, RecordField.BIRTH_DATE, record.birthPlace);
        attribute(lines, "OCCU", record.profession);
        attribute(lines, "EDUC", person.text(RecordField.EDUCATION));
        attribute(lines, "NATI", person.text(RecordField.NATIONALITY));
        if (record.residence != null) {
            lines.line(1, "RESI", null);
            lines.line(2, "PLAC", record.residence);
        }
        for (RecordCase one : record.cases) {
            ofCase(lines, exported.view(one.caseNo));
        }
        lines.line(1, "SOUR", "@" + source + "@");
        lines.line(2, "PAGE", record.file + ", " + record.position + ", " + exported.url());
        lines.line(2, "DATA", null);
        lines.line(3, "TEXT", exported.text());
        lines.line(1, "NOTE", exported.attribution() + ". " + exported.url() + ". " + exported.edition());
    }

    private static void ofCase(GedcomLines lines, FieldView told) throws IOException {
        event(lines, "EVEN", "Arrest", told, RecordField.ARREST_DATE, null);
        event(lines, "EVEN", "Trial", told, RecordField.TRIAL_DATE, null);
        note(lines, told, RecordField.TRIAL_BODY, RecordField.TRIAL_DATE);
        // The accusation is the police's, and is given as such.
        note(lines, told, RecordField.TRIAL_CHARGE, RecordField.TRIAL_DATE);
        note(lines, told, RecordField.SENTENCE, RecordField.TRIAL_DATE);
        boolean executed =
                told.text(RecordField.EXECUTION_DATE) != null || told.text(RecordField.EXECUTION_PLACE) != null;
        event(
                lines,
                "DEAT",
                executed ? "Execution" : null,
                told,
                RecordField.EXECUTION_DATE,
                told.text(RecordField.EXECUTION_PLACE));
        event(lines, "DEAT", null, told, RecordField.DEATH_DATE, told.text(RecordField.DEATH_PLACE));
        if (told.text(RecordField.BURIAL_PLACE) != null) {
            lines.line(1, "BURI", null);
            lines.line(2, "PLAC", told.text(RecordField.BURIAL_PLACE));
        }
        event(lines, "EVEN", "Rehabilitation", told, RecordField.REHABILITATION_DATE, null);
    }

    private static void note(GedcomLines lines, FieldView told, RecordField field, RecordField event)
            throws IOException {
        String words = told.text(field);
        if (words != null) {
            boolean below = told.text(event) != null;
            lines.line(below ? 2 : 1, "NOTE", field.path() + ": " + words);
        }
    }

    private static void attribute(GedcomLines lines, String tag, String words) throws IOException {
        lines.line(1, tag, words);
    }

    private static void event(
            GedcomLines lines, String tag, String type, FieldView view, RecordField date, String place)
            throws IOException {
        String words = view.text(date);
        if (words == null && place == null) {
            return;
        }
        lines.line(1, tag, null);
        lines.line(2, "TYPE", type);
        if (words != null) {
            StoredDate known = view.date(date);
            lines.date(
                    known == null ? null : GedcomDates.of(known), view.words(date) == null ? words : view.words(date));
        }
        lines.line(2, "PLAC", place);
    }

    private static String joined(String one, String other) {
        return one == null ? other : other == null ? one : one + " " + other;
    }
}
