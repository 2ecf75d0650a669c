package org.knigipamiati.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.RecordField;

/** Puts books about invented people into the real database and waits until the real index shows them. */
@ApplicationScoped
public class InventedBook {

    @Inject
    EntityManager em;

    @Inject
    SearchSession session;

    /** One entry to be: its text, and what is read out of it. */
    public record Person(String raw, Consumer<MemorialRecord> reading) {}

    /** A person with a name, a year of birth and a main case. */
    public static Person person(
            String surname, String given, String patronymic, String born, Consumer<RecordCase> mainCase) {
        return new Person(surname + " " + given + " " + patronymic + ", род. " + born, record -> {
            record.surname = surname;
            record.givenName = given;
            record.patronymic = patronymic;
            record.birth = date(born);
            RecordCase main = new RecordCase();
            main.record = record;
            mainCase.accept(main);
            record.cases.add(main);
        });
    }

    /** A date as tables hold it. */
    public static StoredDate date(String edtf) {
        return StoredDate.of(PartialDate.parse(edtf));
    }

    /** Stores a book; its records get positions from 1. Does nothing if the book is there. */
    @Transactional
    public boolean store(String id, List<Person> people) {
        if (em.find(Source.class, id) != null) {
            return false;
        }
        Source source = new Source();
        source.id = id;
        source.title = "Вымышленная книга " + id;
        source.setTitle("en", "Invented book " + id);
        source.invented = true;
        em.persist(source);
        int position = 0;
        for (Person person : people) {
            position++;
            Entry entry = new Entry();
            entry.source = source;
            entry.file = "invented.txt";
            entry.position = position;
            entry.form = "lists";
            entry.raw = person.raw();
            entry.sha256 = sha256(person.raw());
            em.persist(entry);
            MemorialRecord record = new MemorialRecord();
            record.source = source;
            record.entry = entry;
            record.file = entry.file;
            record.position = position;
            person.reading().accept(record);
            em.persist(record);
        }
        return true;
    }

    /** Changes a record of a book. */
    @Transactional
    public long change(String source, int position, Consumer<MemorialRecord> change) {
        MemorialRecord record = em.createQuery(
                        "from MemorialRecord r where r.source.id = ?1 and r.position = ?2", MemorialRecord.class)
                .setParameter(1, source)
                .setParameter(2, position)
                .getSingleResult();
        change.accept(record);
        // As every editor of a record must: the index watches the record, not its cases.
        record.updatedAt = Instant.now();
        return record.id;
    }

    /** Adds words to what the reading of a record says of the person or the main case. */
    public static void says(MemorialRecord record, RecordField field, String words) {
        List<FieldValue> fields = new ArrayList<>(record.reading().fields());
        fields.add(new FieldValue(field.path(), 0, words, null, List.of(), Origin.PARSER));
        record.reads(record.reading().with(fields, record.reading().decided()));
    }

    /** Waits until everything committed is searchable. */
    public void waitForIndex() {
        waitForNone("select count(*) from hsearch_outbox_event", "the index did not follow the database");
        refresh();
    }

    /**
     * Waits until everything committed is counted: somebody of whom it became known that he may be living is in no count for the few
     * seconds in which the index may still show him, though a table of the database counts him.
     */
    public void waitForCounts() {
        waitForIndex();
        waitForNone(
                "select count(*) from record_withdrawn w join record r on r.id = w.record_id where r.state = 'PUBLISHED'",
                "withdrawn records were not settled");
    }

    private void waitForNone(String query, String complaint) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (number(query) > 0) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(complaint + " within a minute");
            }
            pause();
        }
    }

    @Transactional
    long number(String query) {
        return ((Number) em.createNativeQuery(query).getSingleResult()).longValue();
    }

    @Transactional
    void refresh() {
        session.workspace(MemorialRecord.class).refresh();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
