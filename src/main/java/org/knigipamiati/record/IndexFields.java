package org.knigipamiati.record;

import org.knigipamiati.names.NameField;

/** Names of the fields of a record's index document. {@link RecordIndexing} writes them, the search room reads them. */
public final class IndexFields {

    /** What a facet field holds when the record does not say: it is counted like any other value. */
    public static final String UNKNOWN = "unknown";

    /** Public id of the record, number; the last word when two hits sort alike. */
    public static final String ID = "id";
    /** {@link RecordCard} as JSON: all that a list of hits shows. Not searchable. */
    public static final String CARD = "card";

    /** Before the code of a {@code names.NameField}: tokens of the name, made by {@code names.NameKeys}. */
    public static final String KEY_PREFIX = "key_";
    /** The printed name whole, for suggestions. */
    public static final String NAME_PRINTED = "name_printed";
    /** Keys of the beginnings of the words of the name, for suggestions in any script. */
    public static final String NAME_BEGINNINGS = "name_beginnings";
    /** The name in alphabetical order. */
    public static final String NAME_SORT = "name_sort";

    /** The whole entry, verbatim but for the person's name, which is searched as a name only. */
    public static final String TEXT = "text";
    /** Profession and workplace, party, origin, education. */
    public static final String OCCUPATION_TEXT = "occupation_text";
    /** Places of birth, residence, execution and burial. */
    public static final String PLACE_TEXT = "place_text";
    /** Charge, articles, sentence and bodies. */
    public static final String CASE_TEXT = "case_text";

    public static final String OPERATION = "operation";
    public static final String OPERATION_LEVEL = "level";
    public static final String REGION = "region";
    public static final String NATIONALITY = "nationality";
    public static final String CITIZENSHIP = "citizenship";
    public static final String BODY = "body";
    public static final String BODY_TYPE = "body_type";
    public static final String SENTENCE = "sentence";
    public static final String SEX = "sex";
    public static final String SOURCE = "source";
    public static final String OCCUPATION = "occupation";
    public static final String BURIAL = "burial";
    public static final String FLAG = "flag";
    public static final String YEAR_BORN = "year_born";
    public static final String YEAR_ARRESTED = "year_arrested";
    public static final String YEAR_TRIED = "year_tried";
    public static final String YEAR_EXECUTED = "year_executed";
    public static final String YEAR_REHABILITATED = "year_rehabilitated";

    /** Ranges of days, of every case: earliest to latest possible. */
    public static final String BORN = "born";

    public static final String ARRESTED = "arrested";
    public static final String TRIED = "tried";
    public static final String EXECUTED = "executed";
    public static final String DIED = "died";
    public static final String REHABILITATED = "rehabilitated";

    /** Earliest possible days of the person and the main case, by which hits are put in order. */
    public static final String BORN_SORT = "born_sort";

    public static final String ARRESTED_SORT = "arrested_sort";
    public static final String EXECUTED_SORT = "executed_sort";

    private IndexFields() {}

    /** The field of the tokens of a name. */
    public static String key(NameField field) {
        return KEY_PREFIX + field.code();
    }
}
