package org.knigipamiati.record.index;

import java.util.List;
import org.knigipamiati.names.NameField;

/**
 * Names of the fields of a record's index document that belong to no {@link Property}: identity, name, text. {@link RecordIndexing}
 * declares them, {@link RecordDocument} writes them, the search room reads them.
 */
public final class IndexFields {

    /** What a facet field holds when the record does not say: it is counted like any other value. */
    public static final String UNKNOWN = "unknown";

    /**
     * What a date counts as that no calendar has, as 31 June: it is in no month, no year and no decade, and no period holds it.
     */
    public static final String IMPOSSIBLE = "impossible";

    /** What a date counts as that is known less finely than a {@link CaseMeasure} needs: a span of years, "about 1937". */
    public static final String ROUGH = "rough";

    /**
     * Whether the public may see the record. Of published records whose people may be living the index holds what counts need and
     * nothing else: no name, no text, no card. {@code search.engine.Engine} leaves them out of every answer but counts of everybody.
     */
    public static final String SHOWN = "shown";
    /** Whether an earlier record tells the same of the same person; counts of distinct persons leave it out. */
    public static final String REPEATS = "repeats";
    /** Public id of the record, number; the last word when two hits sort alike. */
    public static final String ID = "id";
    /** {@link DocumentVersion} of the record when the document was written; by it index and database are compared. */
    public static final String VERSION = "version";
    /** When the public could see the record first, in milliseconds since 1970. */
    public static final String PUBLISHED = "published";
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

    /** Key of the flat lived in, {@code kin.Address}. Only of records that the public may see. */
    public static final String FLAT = "flat";
    /** Key of the town of birth, {@code kin.SettledPlace}. Only of records that the public may see. */
    public static final String BIRTH_TOWN = "birth_town";

    /**
     * The fields that an answer takes from the document as it was sent; {@code schema/index-mapping.json} names the same. All others are
     * searched and counted, and can be read back only from the columns that counting has made of them.
     */
    public static final List<String> KEPT = List.of(CARD, TEXT, FLAT, BIRTH_TOWN);

    private IndexFields() {}

    /** The field of the tokens of a name. */
    public static String key(NameField field) {
        return KEY_PREFIX + field.code();
    }
}
