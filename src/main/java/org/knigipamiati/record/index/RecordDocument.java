package org.knigipamiati.record.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.knigipamiati.names.NameField;
import org.knigipamiati.names.NameKeys;
import org.knigipamiati.names.PersonName;
import org.knigipamiati.record.FieldView;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.RecordField;

/** Writes a record's index document, field by field as {@link RecordIndexing} declares them. */
class RecordDocument implements TypeBridge<MemorialRecord> {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Pages of some sources are HTML; markup is not text. */
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{1,500}>");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Set<String> NAMES = Set.of(
            RecordField.SURNAME.path(),
            RecordField.GIVEN_NAME.path(),
            RecordField.PATRONYMIC.path(),
            RecordField.NAME_VARIANTS.path());

    /** Longest facet value kept: longer ones are whole sentences, of no use for counting, and the engine refuses 32 KB. */
    private static final int LONGEST_VALUE = 200;

    /** Longest key: that of a whole name of four longest parts. A single term of 32 KB would keep the record out of the index. */
    private static final int LONGEST_KEY = 4 * LONGEST_VALUE;

    @Override
    public void write(DocumentElement target, MemorialRecord record, TypeBridgeWriteContext context) {
        target.addValue(IndexFields.ID, record.id);
        target.addValue(IndexFields.VERSION, DocumentVersion.of(record));
        target.addValue(IndexFields.SHOWN, record.isPublished());
        target.addValue(IndexFields.REPEATS, record.repeats);
        for (Property property : Property.values()) {
            writeValues(target, property, record);
            writeDates(target, property, record);
        }
        for (CaseMeasure measure : CaseMeasure.values()) {
            target.addValue(measure.field(), measure.of(record));
        }
        if (record.isPublished()) {
            writeWhatIsShown(target, record);
        }
    }

    /** What tells who it is, and orders the hits. Of people who may be living the index knows none of it. */
    private static void writeWhatIsShown(DocumentElement target, MemorialRecord record) {
        RecordCard card = card(record);
        String text = text(record);
        target.addValue(IndexFields.CARD, json(card));
        target.addValue(IndexFields.TEXT, text);
        target.addValue(IndexFields.PUBLISHED, record.publishedAt == null ? null : record.publishedAt.toEpochMilli());
        writeName(target, card, text);
        PlacesOfPerson.flats(record).forEach(flat -> target.addValue(IndexFields.FLAT, cut(flat)));
        PlacesOfPerson.towns(record).forEach(town -> target.addValue(IndexFields.BIRTH_TOWN, cut(town)));
        for (Property property : Property.values()) {
            writeOrder(target, property, record);
            writeWords(target, property.declared(), record);
        }
    }

    private static void writeName(DocumentElement target, RecordCard card, String text) {
        PersonName name = legible(card.name().person());
        if (name.isEmpty()) {
            return;
        }
        String printed = name.printed();
        if (!printed.isEmpty()) {
            target.addValue(IndexFields.NAME_PRINTED, cut(printed));
            target.addValue(IndexFields.NAME_SORT, cut(printed));
            target.addValue(IndexFields.NAME_BEGINNINGS, NameKeys.prefix(printed));
        }
        name.variants().forEach(variant -> target.addValue(IndexFields.NAME_BEGINNINGS, NameKeys.prefix(variant)));
        NameKeys.of(name).forEach((code, tokens) -> writeKeys(target, IndexFields.KEY_PREFIX + code, tokens));
        writeKeys(target, IndexFields.key(NameField.YEAR), NameKeys.years(card.lifeDates()));
        writeKeys(target, IndexFields.key(NameField.CONTEXT), NameKeys.context(text));
    }

    private static void writeKeys(DocumentElement target, String field, Set<String> tokens) {
        tokens.stream().filter(token -> token.length() <= LONGEST_KEY).forEach(token -> target.addValue(field, token));
    }

    /** A name as far as anybody would type it: some of its keys are as many as it has letters, and each as long. */
    private static PersonName legible(PersonName name) {
        return new PersonName(
                beginning(name.surname()),
                beginning(name.given()),
                beginning(name.patronymic()),
                name.variants().stream().map(RecordDocument::beginning).toList());
    }

    private static String beginning(String part) {
        return part.length() <= LONGEST_VALUE ? part : part.substring(0, part.offsetByCodePoints(0, LONGEST_VALUE / 2));
    }

    /**
     * The entry without the name in its heading and without markup; of an entry that tells of a family what it tells of this person. So
     * everybody is found by his own words, and what is said of one who is not shown stands in nobody's document.
     */
    private static String text(MemorialRecord record) {
        StringBuilder text = new StringBuilder(ownWords(record));
        record.reading().fields().stream()
                .filter(value -> NAMES.contains(value.field()))
                .flatMap(value -> value.spans() == null ? Stream.empty() : value.spans().stream())
                .filter(span -> span.get(0) >= 0 && span.get(1) <= text.length() && span.get(0) < span.get(1))
                .forEach(span -> {
                    for (int i = span.get(0); i < span.get(1); i++) {
                        text.setCharAt(i, ' ');
                    }
                });
        return SPACES.matcher(MARKUP.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static String ownWords(MemorialRecord record) {
        String raw = record.entry.raw;
        if (record.reading().member() == null && record.reading().family().isEmpty()) {
            return raw;
        }
        boolean[] own = new boolean[raw.length()];
        Arrays.fill(own, record.reading().member() == null);
        record.reading().family().forEach(member -> mark(own, member.span(), false));
        if (record.reading().member() != null) {
            mark(own, record.reading().member().span(), true);
            record.reading().fields().forEach(value -> value.spans().forEach(span -> mark(own, span, true)));
        }
        StringBuilder words = new StringBuilder(raw);
        for (int i = 0; i < own.length; i++) {
            if (!own[i]) {
                words.setCharAt(i, ' ');
            }
        }
        return words.toString();
    }

    private static void mark(boolean[] signs, List<Integer> span, boolean value) {
        if (!span.isEmpty()) {
            Arrays.fill(signs, Math.min(span.get(0), signs.length), Math.min(span.get(1), signs.length), value);
        }
    }

    private static void writeValues(DocumentElement target, Property property, MemorialRecord record) {
        for (Grain grain : property.grains()) {
            List<String> values = values(property, grain, record);
            values.forEach(value -> target.addValue(property.field(grain), cut(value)));
            if (values.isEmpty() && property.isPossible(grain, IndexFields.UNKNOWN)) {
                target.addValue(property.field(grain), IndexFields.UNKNOWN);
            }
        }
    }

    /** What a record counts as; empty if it does not say. Codes of vocabularies write "unknown" in capitals. */
    private static List<String> values(Property property, Grain grain, MemorialRecord record) {
        Declaration declared = property.declared();
        if (declared.date != null) {
            StoredDate date = declared.date.apply(record);
            if (date != null && !date.date().exists()) {
                return List.of(IndexFields.IMPOSSIBLE);
            }
            boolean open = date == null || date.earliest() == null || date.latest() == null;
            return open ? List.of() : Stream.ofNullable(grain.of(date)).toList();
        }
        return declared.values.apply(record).stream()
                .filter(value -> !value.equalsIgnoreCase(IndexFields.UNKNOWN))
                .toList();
    }

    private static void writeDates(DocumentElement target, Property property, MemorialRecord record) {
        Declaration declared = property.declared();
        if (declared.dates != null) {
            declared.dates.apply(record).stream()
                    .filter(date -> date.date().exists())
                    .forEach(date -> addRange(target, property.code(), date));
        }
    }

    private static void writeOrder(DocumentElement target, Property property, MemorialRecord record) {
        if (property.sorts()) {
            StoredDate date = property.declared().date.apply(record);
            target.addValue(property.sortField(), date == null ? null : date.earliest());
        }
    }

    private static void writeWords(DocumentElement target, Declaration declared, MemorialRecord record) {
        if (declared.words == null) {
            return;
        }
        Stream<FieldView> fields = declared.words.perCase()
                ? record.cases.stream().map(told -> new FieldView(record.reading(), told.caseNo))
                : Stream.of(new FieldView(record.reading(), 0));
        fields.flatMap(view -> view.texts(declared.words).stream())
                .filter(words -> words != null && !words.isBlank())
                .forEach(words -> target.addValue(declared.textField, words));
    }

    static RecordCard card(MemorialRecord record) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Property property : Property.values()) {
            Declaration declared = property.declared();
            if (declared.shown) {
                String value = declared.date == null
                        ? declared.values.apply(record).stream().findFirst().orElse(null)
                        : edtf(declared.date.apply(record));
                if (value != null) {
                    values.put(property.code(), value);
                }
            }
        }
        return new RecordCard(
                record.id,
                new RecordCard.Name(record.surname, record.givenName, record.patronymic, record.nameVariants),
                record.birthAlternatives,
                PropertyValues.otherCases(record),
                new RecordCard.Place(
                        record.source.id,
                        record.file,
                        record.position,
                        record.source.invented,
                        record.entry.isTyped() ? record.entry.page : null),
                values);
    }

    private static String json(RecordCard card) {
        try {
            return JSON.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of strings and numbers cannot fail to be written", e);
        }
    }

    private static String edtf(StoredDate date) {
        return date == null ? null : date.edtf();
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE / 2)) + "…";
    }

    /** A range of days as the engine's date_range takes it; an open end is left out. */
    private static void addRange(DocumentElement target, String field, StoredDate date) {
        if (date.earliest() == null && date.latest() == null) {
            return;
        }
        JsonObject range = new JsonObject();
        if (date.earliest() != null) {
            range.addProperty("gte", date.earliest().toString());
        }
        if (date.latest() != null) {
            range.addProperty("lte", date.latest().toString());
        }
        target.addValue(field, range);
    }
}
