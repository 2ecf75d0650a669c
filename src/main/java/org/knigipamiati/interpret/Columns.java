package org.knigipamiati.interpret;

import static org.knigipamiati.vocabulary.RecordField.*;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.FieldView;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.Vocabularies;

/** Copies what the fields of a reading come to into the columns of the record and its cases. */
final class Columns {

    private Columns() {}

    /** Fills person and cases; keeps the rows of cases that are still there. */
    static void fill(MemorialRecord record) {
        StoredReading reading = record.reading();
        FieldView person = new FieldView(reading, 0);
        record.surname = person.text(SURNAME);
        record.givenName = person.text(GIVEN_NAME);
        record.patronymic = person.text(PATRONYMIC);
        replace(record.nameVariants, person.texts(NAME_VARIANTS), list -> record.nameVariants = list);
        record.sex = person.text(SEX);
        record.birth = person.date(BIRTH_DATE);
        replace(record.birthAlternatives, person.dates(BIRTH_ALTERNATIVES), list -> record.birthAlternatives = list);
        record.birthPlace = person.text(BIRTH_PLACE);
        record.nationality = nationality(person);
        record.profession = person.text(PROFESSION);
        record.residence = person.text(RESIDENCE);
        fillCases(record);
    }

    /**
     * The nationality by which the record counts: the lemma of the vocabulary, whether the parser, a table or a person gave the word
     * ("Русский", "русская", "рус." are one), of the first of several ("русский|поляк"). A word that the vocabulary does not
     * know stays as it is printed.
     */
    private static String nationality(FieldView person) {
        String given = person.text(NATIONALITY) != null ? person.text(NATIONALITY) : person.text(NATIONALITY_VERBATIM);
        return given == null
                ? null
                : Vocabularies.load().nationalityLookup().lemmas(given).stream()
                        .findFirst()
                        .orElse(given);
    }

    private static void fillCases(MemorialRecord record) {
        StoredReading reading = record.reading();
        TreeSet<Integer> numbers = new TreeSet<>();
        for (FieldValue field : reading.fields()) {
            numbers.add(field.caseNo());
        }
        numbers.removeIf(no -> !new FieldView(reading, no).tellsOfCase());
        record.cases.removeIf(c -> !numbers.contains(c.caseNo));
        for (int no : numbers) {
            RecordCase row = record.cases.stream()
                    .filter(c -> c.caseNo == no)
                    .findFirst()
                    .orElseGet(() -> added(record, no));
            row.role = role(reading, no);
            fillCase(row, new FieldView(reading, no));
        }
    }

    private static RecordCase added(MemorialRecord record, int no) {
        RecordCase row = new RecordCase();
        row.record = record;
        row.caseNo = no;
        record.cases.add(row);
        return row;
    }

    private static RecordCase.Role role(StoredReading reading, int no) {
        return reading.otherCases().stream()
                .filter(c -> c.caseNo() == no)
                .map(StoredReading.OtherCase::role)
                .findFirst()
                .orElse(RecordCase.Role.MAIN);
    }

    private static void fillCase(RecordCase row, FieldView fields) {
        row.arrested = fields.date(ARREST_DATE);
        row.arrestBody = fields.text(ARREST_BODY);
        row.tried = fields.date(TRIAL_DATE);
        row.body = fields.text(TRIAL_BODY);
        row.bodyType = fields.text(TRIAL_BODY_TYPE);
        row.charge = fields.text(TRIAL_CHARGE);
        replace(row.articles, fields.texts(TRIAL_ARTICLES), list -> row.articles = list);
        row.sentence = fields.text(SENTENCE);
        row.sentenceKind = fields.text(SENTENCE_KIND);
        row.termMonths = fields.number(SENTENCE_TERM);
        row.executed = fields.date(EXECUTION_DATE);
        row.executionPlace = fields.text(EXECUTION_PLACE);
        row.burialPlace = fields.text(BURIAL_PLACE);
        row.died = fields.date(DEATH_DATE);
        row.deathPlace = fields.text(DEATH_PLACE);
        row.rehabilitated = fields.date(REHABILITATION_DATE);
        row.rehabilitationBody = fields.text(REHABILITATION_BODY);
        row.rehabilitationReason = fields.text(REHABILITATION_REASON);
    }

    /** Sets a list only if it differs, so that Hibernate writes no row that says the same. */
    private static void replace(List<String> old, List<String> now, Consumer<List<String>> set) {
        if (!now.equals(old)) {
            set.accept(new ArrayList<>(now));
        }
    }
}
