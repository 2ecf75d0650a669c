package org.knigipamiati.record.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.WordClasses;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Words;

/** What is declared of a {@link Property}: a list of adjectives, read in the order of writing. */
final class Declaration {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    final String code;

    /** Values by which records count; null if they do not. */
    Function<MemorialRecord, List<String>> values;

    /** The date by which records count and sort; null if they do not. */
    Function<MemorialRecord, StoredDate> date;

    /** Every date that may be meant when a period is asked for, that of {@link #date} included; null if it is no date. */
    Function<MemorialRecord, List<StoredDate>> dates;

    /** Index field in which the printed words are searched; null if none. */
    String textField;

    RecordField words;
    final List<Grain> grains = new ArrayList<>();

    /** Grains that are counted only where they are asked for by name: each costs every search that counts it. */
    final List<Grain> onDemand = new ArrayList<>();

    Predicate<String> possible = value -> true;

    /** The kept values that a value asked for means. */
    Function<String, List<String>> meaning = List::of;

    /** Kind of the names of its codes, null for printed words. */
    CodeKind kind;

    /** What stands before a code in the key of its name. */
    String group = "";

    String example;
    /** What a value is called, where neither a kind of code nor the value itself says it. */
    BiFunction<String, Words, String> label;

    boolean ordered;
    boolean alwaysKnown;
    boolean several;
    boolean manyValues;
    boolean tabled;
    boolean describes;
    boolean leads;
    boolean sorts;
    boolean shown;

    private Declaration(String code) {
        this.code = code;
    }

    /** A code of a vocabulary or of ours. */
    static Declaration value(String code) {
        return new Declaration(code);
    }

    /** Printed words, searched in one of the index's text fields; every case's, and counted only if said so. */
    static Declaration printed(String code, String textField, RecordField words) {
        Declaration printed = new Declaration(code).wordsOf(textField, words);
        printed.values = record -> list(words.perCase() ? caseText(record, words) : record.text(words));
        return printed;
    }

    /** A date. */
    static Declaration date(String code) {
        return new Declaration(code);
    }

    Declaration of(Function<MemorialRecord, String> one) {
        values = record -> list(one.apply(record));
        return this;
    }

    Declaration ofAll(Function<MemorialRecord, List<String>> all) {
        values = all;
        return this;
    }

    Declaration ofCase(Function<RecordCase, String> one) {
        return of(record -> record.countedCase() == null ? null : one.apply(record.countedCase()));
    }

    /** A date of the person, with others that it may be instead. */
    Declaration dated(Function<MemorialRecord, StoredDate> one, Function<MemorialRecord, List<StoredDate>> others) {
        date = one;
        dates = record -> Stream.concat(Stream.ofNullable(one.apply(record)), others.apply(record).stream())
                .toList();
        return this;
    }

    /** A date of the counted case: asked for together with its operation or outcome, it must be of one case with them. */
    Declaration datedByCase(Function<RecordCase, StoredDate> one) {
        return dated(
                record -> record.countedCase() == null ? null : one.apply(record.countedCase()), record -> List.of());
    }

    /** A date of the person, who has it once, whichever case tells it. */
    Declaration datedByAnyCase(Function<RecordCase, StoredDate> one) {
        dates = record -> record.cases.stream()
                .flatMap(told -> Stream.ofNullable(one.apply(told)))
                .toList();
        date = record -> dates.apply(record).stream().findFirst().orElse(null);
        return this;
    }

    /** Dates by which nobody counts; a period may be asked of them. */
    Declaration datedOnly(Function<MemorialRecord, List<StoredDate>> all) {
        dates = all;
        return this;
    }

    Declaration wordsOf(String field, RecordField printed) {
        textField = field;
        words = printed;
        return this;
    }

    /** What kind of code it is, by which words name it. */
    Declaration called(CodeKind codes) {
        kind = codes;
        return this;
    }

    /** Counted by the class of the printed words, as {@code import/vocabulary/word_classes.csv} has it. */
    Declaration classed() {
        RecordField field = words;
        Function<MemorialRecord, List<String>> printed = values;
        values = record -> printed.apply(record).stream()
                .flatMap(text -> WordClasses.bundled().of(field, text).stream())
                .toList();
        kind = CodeKind.WORD_CLASS;
        group = field.path() + '.';
        return oneOf(WordClasses.bundled().classes(field)::contains)
                .example(WordClasses.bundled().classes(field).get(0));
    }

    Declaration oneOf(Predicate<String> closed) {
        possible = closed;
        return this;
    }

    /** Some of the values that can be asked for stand for several that are kept. */
    Declaration meaning(Function<String, List<String>> kept) {
        meaning = kept;
        return this;
    }

    /** A value for the documentation of the parameter. */
    Declaration example(String one) {
        example = one;
        return this;
    }

    /** Every record has one, or none of a list that is not known to be complete: "unknown" is no value of it. */
    Declaration alwaysKnown() {
        alwaysKnown = true;
        return this;
    }

    /** What its values are called. */
    Declaration labelled(BiFunction<String, Words, String> calling) {
        label = calling;
        return this;
    }

    /** Its values begin with a number, by which they are listed. */
    Declaration ordered() {
        ordered = true;
        return this;
    }

    Declaration several() {
        several = true;
        return this;
    }

    Declaration manyValues() {
        manyValues = true;
        return this;
    }

    Declaration narrows() {
        return by(Grain.VALUE);
    }

    Declaration by(Grain... some) {
        grains.addAll(List.of(some));
        return this;
    }

    /** Narrows like any other, but is counted only where it is asked for by name. */
    Declaration narrowsOnDemand() {
        return onDemand(Grain.VALUE);
    }

    /** As {@link #by}, but counted only where it is asked for by name. */
    Declaration onDemand(Grain... some) {
        onDemand.addAll(List.of(some));
        return by(some);
    }

    /** Counted beside every list of hits on a page; others are a link away. */
    Declaration leads() {
        leads = true;
        return this;
    }

    Declaration tabled() {
        tabled = true;
        return this;
    }

    Declaration describes() {
        describes = true;
        return this;
    }

    Declaration sorts() {
        sorts = true;
        return this;
    }

    /** Kept in the card of the record, for lists of hits. */
    Declaration shown() {
        shown = true;
        return this;
    }

    /** What a value is called; the value itself if it is printed words. */
    String label(String value, Words words) {
        if (value.equals(IndexFields.UNKNOWN)) {
            return words.unknown();
        }
        if (dates != null && value.equals(IndexFields.IMPOSSIBLE)) {
            return words.say("no_such_date");
        }
        if (dates != null) {
            // A year is written as it is in every language.
            return YEAR.matcher(value).matches() || PartialDate.tryParse(value).isEmpty() ? value : words.date(value);
        }
        if (label != null) {
            return label.apply(value, words);
        }
        return kind == null ? value : words.labelOr(kind, group + value, value);
    }

    private static String caseText(MemorialRecord record, RecordField words) {
        RecordCase counted = record.countedCase();
        return counted == null ? null : counted.text(words);
    }

    private static List<String> list(String value) {
        return value == null || value.isBlank() ? List.of() : List.of(value.strip());
    }
}
