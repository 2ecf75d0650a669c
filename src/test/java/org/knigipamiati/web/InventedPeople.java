package org.knigipamiati.web;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.knigipamiati.cite.Citables;
import org.knigipamiati.cite.Snapshots;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.RecordFlag;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.record.StoredReading;

/** People who never lived, stored for the tests of pages. Each is made by name, once for the whole run. */
final class InventedPeople {

    static final String SOURCE = "web-test-sample";

    private InventedPeople() {}

    /** The path of a frozen table. */
    static String frozen() {
        try {
            return Arc.container()
                    .instance(Snapshots.class)
                    .get()
                    .freeze(
                            Arc.container()
                                    .instance(Citables.class)
                                    .get()
                                    .read("/counts?rows=nationality&columns=outcome"),
                            "a browser");
        } catch (Snapshots.Refused e) {
            throw new IllegalStateException(e);
        }
    }

    /** A man shot in a national operation, with everything that a record can have, two deaths included. */
    static long everythingKnown() {
        return once(
                "everythingKnown",
                """
                Шабельский Аркадий Вымыслович
                Родился в 1891 г., Заречный р-н, д. Ручьи; поляк; образование начальное; б/п;
                стрелочник станции Заречная.
                Проживал: г. Заречье, ул. Новая, д. 3.
                Арестован 6 марта 1938 г.
                Приговорен: Комиссия НКВД и Прокурора СССР 21 мая 1938 г., обв.: в пользу Польши.
                Приговор: ВМН
                Расстрелян 28 мая 1938 г.
                Умер 3.02.1943 в ИТЛ
                Место захоронения - окрестности г. Заречье.
                Реабилитирован 21 июня 1958 г. ВТ вымышленного в/о
                ??? неразборчиво
                """,
                record -> {
                    record.surname = "Шабельский";
                    record.givenName = "Аркадий";
                    record.patronymic = "Вымыслович";
                    record.nameVariants = new ArrayList<>(List.of("Шабельски", "Шебельский"));
                    record.sex = "m";
                    record.birth = date("1891");
                    record.nationality = "поляк";
                    record.reads(reading(
                            record.entry.raw,
                            Map.ofEntries(
                                    Map.entry("surname", "Шабельский"),
                                    Map.entry("given_name", "Аркадий"),
                                    Map.entry("patronymic", "Вымыслович"),
                                    Map.entry("birth.place", "Заречный р-н, д. Ручьи"),
                                    Map.entry("nationality_verbatim", "поляк"),
                                    Map.entry("education", "начальное"),
                                    Map.entry("party", "б/п"),
                                    Map.entry("profession", "стрелочник станции Заречная"),
                                    Map.entry("residence", "г. Заречье, ул. Новая, д. 3"),
                                    Map.entry("arrest.date", "6 марта 1938 г."),
                                    Map.entry("trial.body", "Комиссия НКВД и Прокурора СССР"),
                                    Map.entry("trial.charge", "в пользу Польши"),
                                    Map.entry("sentence.verbatim", "ВМН"),
                                    Map.entry("burial_place", "окрестности г. Заречье"),
                                    Map.entry("rehabilitation.body", "ВТ вымышленного в/о")),
                            "??? неразборчиво"));
                    RecordCase main = mainCase(record);
                    main.arrested = date("1938-03-06");
                    main.tried = date("1938-05-21");
                    main.body = "Комиссия НКВД и Прокурора СССР";
                    main.bodyCode = "COMM_NKVD_PROC";
                    main.bodyType = "DVOIKA";
                    main.charge = "в пользу Польши";
                    main.sentence = "ВМН";
                    main.sentenceKind = "DEATH";
                    main.executed = date("1938-05-28");
                    main.died = date("1943-02-03");
                    main.deathPlace = "ИТЛ";
                    main.burialPlace = "окрестности г. Заречье";
                    main.rehabilitated = date("1958-06-21");
                    main.rehabilitationBody = "ВТ вымышленного в/о";
                    main.operationParent = "NATIONAL";
                    main.operationParentLevel = "INFERRED_STRONG";
                    main.operationLine = "POLISH_00485";
                    main.operationLevel = "INFERRED_WEAK";
                    main.procedure = "ALBUM";
                    main.outcome = "FIRST_CATEGORY";
                    main.outcomeGround = "EXECUTED";
                    OperationClaim claim = new OperationClaim();
                    claim.record = record;
                    claim.parent = "NATIONAL_UNSPEC";
                    claim.parentLevel = "INFERRED_STRONG";
                    claim.line = "POLISH_00485";
                    claim.level = "INFERRED_WEAK";
                    claim.rule = "L5";
                    claim.ruleVersion = 1;
                    claim.evidenceField = "nationality_verbatim";
                    claim.evidence = "поляк";
                    claim.best = true;
                    record.claims.add(claim);
                    RecordFlag flag = new RecordFlag();
                    flag.record = record;
                    flag.check = "C21";
                    flag.severity = "WARN";
                    record.flags.add(flag);
                });
    }

    /** A woman of whom only three facts and no name are printed. */
    static long threeFacts() {
        return once(
                "threeFacts",
                """
                Родилась в 1889 г.
                Приговорена: в 1931 г.
                Приговор: раскулачена
                """,
                record -> {
                    record.sex = "f";
                    record.birth = date("1889");
                    RecordCase main = mainCase(record);
                    main.tried = date("1931");
                    main.sentence = "раскулачена";
                    main.sentenceKind = "DEKULAKISATION";
                });
    }

    /** A man of a Polish book. */
    static long inPolish() {
        return once(
                "inPolish",
                """
                Zmyślony Jan
                urodzony w 1901 r., Polak, aresztowany 2 marca 1938 r., rozstrzelany
                """,
                record -> {
                    record.surname = "Zmyślony";
                    record.givenName = "Jan";
                    record.birth = date("1901");
                });
    }

    private static synchronized long once(String name, String raw, Consumer<MemorialRecord> fill) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Entry known =
                    Entry.find("source.id = ?1 and file = ?2", SOURCE, name).firstResult();
            if (known != null) {
                return MemorialRecord.<MemorialRecord>find("entry", known).firstResult().id;
            }
            Source source = source();
            Entry entry = new Entry();
            entry.source = source;
            entry.run = ImportRun.<ImportRun>find("source", source).firstResult();
            entry.file = name;
            entry.position = 1;
            entry.form = "lists";
            entry.raw = raw.strip();
            entry.sha256 = sha256(entry.raw);
            entry.persist();
            MemorialRecord record = new MemorialRecord();
            record.source = source;
            record.entry = entry;
            record.file = name;
            record.position = 1;
            fill.accept(record);
            record.persist();
            return record.id;
        });
    }

    private static Source source() {
        Source known = Source.findById(SOURCE);
        if (known != null) {
            return known;
        }
        Source source = new Source();
        source.id = SOURCE;
        source.title = "Вымышленная книга памяти для проверки страниц";
        source.setTitle("en", "An invented memorial book for testing pages");
        source.place = "Заречье";
        source.published = "2026";
        source.invented = true;
        source.persist();
        ImportRun run = new ImportRun();
        run.source = source;
        run.format = "lists";
        run.files = "invented.txt";
        run.state = ImportRun.State.FINISHED;
        run.finishedAt = Instant.now();
        run.software = "test";
        run.vocabulary = "test";
        run.read = 2;
        run.added = 2;
        run.persist();
        return source;
    }

    private static RecordCase mainCase(MemorialRecord record) {
        RecordCase main = new RecordCase();
        main.record = record;
        record.cases.add(main);
        return main;
    }

    private static StoredReading reading(String raw, Map<String, String> printed, String residue) {
        List<FieldValue> fields = new ArrayList<>();
        printed.forEach(
                (path, words) -> fields.add(new FieldValue(path, 0, words, null, span(raw, words), Origin.PARSER)));
        return new StoredReading(fields, List.of(), span(raw, residue), List.of());
    }

    private static List<List<Integer>> span(String raw, String words) {
        int from = raw.indexOf(words);
        return from < 0 ? List.of() : List.of(List.of(from, from + words.length()));
    }

    private static StoredDate date(String edtf) {
        return StoredDate.of(PartialDate.parse(edtf));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
