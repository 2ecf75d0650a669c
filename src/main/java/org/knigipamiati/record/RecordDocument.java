package org.knigipamiati.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.names.NameField;
import org.knigipamiati.names.NameKeys;
import org.knigipamiati.names.PersonName;
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

    /** The operation that stands for a side of the Terror when the line is not known. */
    private static final Map<String, String> SIDES = Map.of("KULAK", "KULAK_00447", "NATIONAL", "NATIONAL_UNSPEC");

    /** Longest facet value kept: longer ones are whole sentences, of no use for counting, and the engine refuses 32 KB. */
    private static final int LONGEST_VALUE = 200;

    @Override
    public void write(DocumentElement target, MemorialRecord record, TypeBridgeWriteContext context) {
        RecordCase main = record.mainCase();
        RecordCard card = card(record, main);
        String text = text(record);
        target.addValue(IndexFields.ID, record.id);
        target.addValue(IndexFields.CARD, json(card));
        target.addValue(IndexFields.TEXT, text);
        writeName(target, card, text);
        writeFields(target, record);
        writePersonFacets(target, record);
        writeCaseFacets(target, main);
        writeDates(target, record, main);
    }

    private static void writeName(DocumentElement target, RecordCard card, String text) {
        PersonName name = card.personName();
        if (name.isEmpty()) {
            return;
        }
        if (!card.name().isEmpty()) {
            target.addValue(IndexFields.NAME_PRINTED, cut(card.name()));
            target.addValue(IndexFields.NAME_SORT, cut(card.name()));
            target.addValue(IndexFields.NAME_BEGINNINGS, NameKeys.prefix(card.name()));
        }
        card.nameVariants().forEach(variant -> target.addValue(IndexFields.NAME_BEGINNINGS, NameKeys.prefix(variant)));
        NameKeys.of(name)
                .forEach((code, tokens) ->
                        tokens.forEach(token -> target.addValue(IndexFields.KEY_PREFIX + code, token)));
        NameKeys.years(card.birthYears()).forEach(token -> target.addValue(IndexFields.key(NameField.YEAR), token));
        NameKeys.context(text).forEach(token -> target.addValue(IndexFields.key(NameField.CONTEXT), token));
    }

    /** The entry without the name in its heading and without markup. */
    private static String text(MemorialRecord record) {
        StringBuilder text = new StringBuilder(record.entry.raw);
        record.reading.fields().stream()
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

    private static void writeFields(DocumentElement target, MemorialRecord record) {
        add(
                target,
                IndexFields.OCCUPATION_TEXT,
                record.profession,
                record.party,
                record.socialOrigin,
                record.education,
                record.nationality,
                record.citizenship);
        add(target, IndexFields.PLACE_TEXT, record.birthPlace, record.residence);
        for (RecordCase told : record.cases) {
            add(target, IndexFields.PLACE_TEXT, told.executionPlace, told.burialPlace, told.deathPlace);
            add(
                    target,
                    IndexFields.CASE_TEXT,
                    told.charge,
                    told.sentence,
                    told.body,
                    told.arrestBody,
                    told.rehabilitationBody,
                    told.rehabilitationReason);
            add(target, IndexFields.CASE_TEXT, told.articles.toArray(String[]::new));
        }
    }

    private static void writePersonFacets(DocumentElement target, MemorialRecord record) {
        target.addValue(IndexFields.SEX, facet(record.sex));
        target.addValue(IndexFields.NATIONALITY, facet(record.nationality));
        target.addValue(IndexFields.CITIZENSHIP, facet(lower(record.citizenship)));
        target.addValue(IndexFields.OCCUPATION, facet(record.occupation));
        target.addValue(IndexFields.SOURCE, record.source.id);
        target.addValue(IndexFields.YEAR_BORN, year(record.birth));
        Set<String> flags = new LinkedHashSet<>();
        record.flags.forEach(flag -> flags.add(flag.check));
        flags.forEach(flag -> target.addValue(IndexFields.FLAG, flag));
    }

    private static void writeCaseFacets(DocumentElement target, RecordCase main) {
        target.addValue(IndexFields.OPERATION, facet(of(main, RecordDocument::operation)));
        target.addValue(IndexFields.OPERATION_LEVEL, facet(of(main, c -> c.operationLevel)));
        target.addValue(IndexFields.REGION, facet(of(main, c -> c.region)));
        target.addValue(IndexFields.BODY, facet(of(main, c -> c.bodyCode)));
        target.addValue(IndexFields.BODY_TYPE, facet(of(main, c -> c.bodyType)));
        target.addValue(IndexFields.SENTENCE, facet(of(main, c -> c.sentenceKind)));
        target.addValue(IndexFields.BURIAL, facet(of(main, c -> c.burialPlace)));
        target.addValue(IndexFields.YEAR_ARRESTED, year(of(main, c -> c.arrested)));
        target.addValue(IndexFields.YEAR_TRIED, year(of(main, c -> c.tried)));
        target.addValue(IndexFields.YEAR_EXECUTED, year(of(main, c -> c.executed)));
        target.addValue(IndexFields.YEAR_REHABILITATED, year(of(main, c -> c.rehabilitated)));
    }

    private static void writeDates(DocumentElement target, MemorialRecord record, RecordCase main) {
        addRange(target, IndexFields.BORN, record.birth);
        for (String other : record.birthAlternatives) {
            PartialDate.tryParse(other).ifPresent(date -> addRange(target, IndexFields.BORN, StoredDate.of(date)));
        }
        for (RecordCase told : record.cases) {
            addRange(target, IndexFields.ARRESTED, told.arrested);
            addRange(target, IndexFields.TRIED, told.tried);
            addRange(target, IndexFields.EXECUTED, told.executed);
            addRange(target, IndexFields.DIED, told.died);
            addRange(target, IndexFields.REHABILITATED, told.rehabilitated);
        }
        target.addValue(IndexFields.BORN_SORT, firstDay(record.birth));
        target.addValue(IndexFields.ARRESTED_SORT, firstDay(of(main, c -> c.arrested)));
        target.addValue(IndexFields.EXECUTED_SORT, firstDay(of(main, c -> c.executed)));
    }

    private static RecordCard card(MemorialRecord record, RecordCase main) {
        return new RecordCard(
                record.id,
                record.printedName(),
                record.surname,
                record.givenName,
                record.patronymic,
                record.nameVariants,
                record.sex,
                edtf(record.birth),
                record.birthAlternatives,
                record.birthPlace,
                record.nationality,
                record.profession,
                record.residence,
                record.source.id,
                record.file,
                record.position,
                record.source.invented,
                main == null ? null : card(main));
    }

    private static String json(RecordCard card) {
        try {
            return JSON.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of strings and numbers cannot fail to be written", e);
        }
    }

    private static RecordCard.CaseCard card(RecordCase main) {
        return new RecordCard.CaseCard(
                edtf(main.arrested),
                edtf(main.tried),
                main.body,
                main.bodyCode,
                main.bodyType,
                main.region,
                main.sentence,
                main.sentenceKind,
                main.termMonths,
                edtf(main.executed),
                edtf(main.died),
                main.burialPlace,
                edtf(main.rehabilitated),
                operation(main),
                main.operationLevel);
    }

    private static String operation(RecordCase main) {
        String operation = main.operation();
        return operation == null || operation.equalsIgnoreCase(IndexFields.UNKNOWN)
                ? null
                : SIDES.getOrDefault(operation, operation);
    }

    private static <T> T of(RecordCase main, Function<RecordCase, T> property) {
        return main == null ? null : property.apply(main);
    }

    private static String edtf(StoredDate date) {
        return date == null ? null : date.edtf();
    }

    private static LocalDate firstDay(StoredDate date) {
        return date == null ? null : date.earliest();
    }

    /** The year if only one is possible. */
    private static String year(StoredDate date) {
        boolean certain = date != null
                && date.earliest() != null
                && date.latest() != null
                && date.earliest().getYear() == date.latest().getYear();
        return certain ? Integer.toString(date.earliest().getYear()) : IndexFields.UNKNOWN;
    }

    /** The value itself, or the word for not knowing, which codes of vocabularies write in capitals. */
    private static String facet(String value) {
        return value == null || value.isBlank() || value.equalsIgnoreCase(IndexFields.UNKNOWN)
                ? IndexFields.UNKNOWN
                : cut(value.strip());
    }

    private static String lower(String value) {
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE / 2)) + "…";
    }

    private static void add(DocumentElement target, String field, String... texts) {
        Stream.of(texts).filter(text -> text != null && !text.isBlank()).forEach(text -> target.addValue(field, text));
    }

    /** A range of days as the engine's date_range takes it; an open end is left out. */
    private static void addRange(DocumentElement target, String field, StoredDate date) {
        if (date == null || (date.earliest() == null && date.latest() == null)) {
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
