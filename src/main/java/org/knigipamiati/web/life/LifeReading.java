package org.knigipamiati.web.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.knigipamiati.parse.OccupationClasses.OccupationClass;
import org.knigipamiati.parse.TextLanguage;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * The life of a record, told in paragraphs: who the person was, then each case in the order of time.
 *
 * @param paragraphs at least one unless the record holds nothing at all
 */
public record LifeReading(List<Paragraph> paragraphs) {

    /** Sentences that belong together. */
    public record Paragraph(List<Sentence> sentences) {}

    /**
     * Tells a record.
     *
     * @param record with its cases and its reading loaded
     * @param raw the entry, to which the reading's spans refer
     */
    public static LifeReading of(MemorialRecord record, String raw, Language language) {
        LifePhrases say = new LifePhrases(language, TextLanguage.of(raw), record.sex);
        RecordWords printed = new RecordWords(record, raw);
        List<Paragraph> paragraphs = new ArrayList<>();
        add(paragraphs, person(record, say, printed));
        CaseTelling telling = new CaseTelling(say, printed, record.flags);
        for (RecordCase.Role role : List.of(RecordCase.Role.EARLIER, RecordCase.Role.MAIN, RecordCase.Role.LATER)) {
            List<RecordCase> cases =
                    record.cases.stream().filter(c -> c.role == role).toList();
            for (RecordCase recordCase : cases) {
                add(paragraphs, telling.tell(recordCase));
            }
            if (cases.isEmpty() && role != RecordCase.Role.MAIN) {
                add(paragraphs, otherRepressions(record, role, say, printed));
            }
        }
        return new LifeReading(List.copyOf(paragraphs));
    }

    /** Whether nothing can be told. */
    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    private static List<Sentence> person(MemorialRecord record, LifePhrases say, RecordWords printed) {
        List<Sentence> told = new ArrayList<>();
        born(record, say, printed, told);
        List<String> clauses = new ArrayList<>();
        String people = say.nationality(record);
        clause(clauses, say, "nationality", nationality(record, printed, people), words -> people);
        clause(clauses, say, "citizenship", printed.of(RecordField.CITIZENSHIP, 0), words -> "");
        clause(clauses, say, "social_origin", printed.of(RecordField.SOCIAL_ORIGIN, 0), words -> "");
        classed(clauses, say, "education", RecordField.EDUCATION, printed);
        classed(clauses, say, "party", RecordField.PARTY, printed);
        if (!clauses.isEmpty()) {
            told.add(say.joined(clauses));
        }
        String occupation = OccupationClass.OTHER.name().equals(record.occupation)
                ? ""
                : say.nameOf(CodeKind.OCCUPATION, record.occupation);
        printed.of(RecordField.PROFESSION, 0)
                .ifPresent(words -> told.add(say.sentence("profession", "words", say.named(occupation, words))));
        Optional<String> placed = placed(RecordField.RESIDENCE, say, printed);
        printed.of(RecordField.RESIDENCE, 0)
                .ifPresent(words -> told.add(
                        placed.isPresent()
                                ? say.sentence("lived_in", "placed", placed.get(), "place", say.place(words))
                                : say.sentence("residence", "place", say.place(words))));
        return told;
    }

    /** A place as a sentence says where: with the source's own preposition, or with ours where its case is known. */
    private static Optional<String> placed(RecordField field, LifePhrases say, RecordWords printed) {
        return printed.withPreposition(field, 0).map(say::printed).or(() -> printed.of(field, 0)
                .flatMap(say::declined));
    }

    private static void born(MemorialRecord record, LifePhrases say, RecordWords printed, List<Sentence> told) {
        Optional<String> placed = placed(RecordField.BIRTH_PLACE, say, printed);
        Optional<String> place = printed.of(RecordField.BIRTH_PLACE, 0);
        if (record.birth != null && placed.isPresent()) {
            told.add(say.dated("born_in", record.birth, "placed", placed.get(), "place", say.place(place.get())));
        } else {
            if (record.birth != null) {
                told.add(say.dated("born", record.birth));
            }
            place.ifPresent(words -> told.add(say.sentence("birth_place", "place", say.place(words))));
        }
        if (!record.birthAlternatives.isEmpty()) {
            List<String> others = record.birthAlternatives.stream()
                    .map(edtf -> Words.of(say.language()).date(edtf))
                    .toList();
            told.add(say.sentence("born_otherwise", "dates", String.join(", ", others)));
        }
    }

    private static Optional<String> nationality(MemorialRecord record, RecordWords printed, String people) {
        return printed.of(RecordField.NATIONALITY_VERBATIM, 0)
                .or(() -> printed.of(RecordField.NATIONALITY, 0))
                .or(() -> Optional.of(people).filter(known -> !known.isEmpty()));
    }

    private static void classed(
            List<String> clauses, LifePhrases say, String what, RecordField field, RecordWords printed) {
        clause(clauses, say, what, printed.of(field, 0), words -> say.wordClass(field, words));
    }

    private static void clause(
            List<String> clauses, LifePhrases say, String what, Optional<String> words, UnaryOperator<String> ours) {
        words.ifPresent(printed -> clauses.add(say.text(what, "words", say.named(ours.apply(printed), printed))));
    }

    private static List<Sentence> otherRepressions(
            MemorialRecord record, RecordCase.Role role, LifePhrases say, RecordWords printed) {
        RecordField field =
                role == RecordCase.Role.EARLIER ? RecordField.PREVIOUS_REPRESSIONS : RecordField.LATER_REPRESSIONS;
        String key = role == RecordCase.Role.EARLIER ? "earlier_repressions" : "later_repressions";
        String says = say.says(printed.saidBy(field, 0));
        return record.reading().fields().stream()
                .filter(value -> value.field().equals(field.path()))
                .map(FieldValue::verbatim)
                .filter(words -> words != null && !words.isBlank())
                .map(words -> say.sentence(key, "says", says, "words", say.quoted(words)))
                .toList();
    }

    private static void add(List<Paragraph> paragraphs, List<Sentence> sentences) {
        if (!sentences.isEmpty()) {
            paragraphs.add(new Paragraph(List.copyOf(sentences)));
        }
    }
}
