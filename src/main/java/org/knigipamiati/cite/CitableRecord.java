package org.knigipamiati.cite;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.Hibernate;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.Source;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * The page of a record.
 *
 * @param id public id
 * @param person the printed name, empty if none is printed
 * @param version which edition of the record, from 1
 * @param source the book, loaded
 * @param place where in the book it stands: page, or file and number; empty if it is typed from a page without a number
 */
public record CitableRecord(long id, String person, int version, Source source, String place) implements Citable {

    static final String KIND = "record";

    private static final Pattern PATH = Pattern.compile("/records/[1-9][0-9]{0,17}");

    @ApplicationScoped
    static class Kind implements CitableKind {

        @Override
        public boolean is(String path) {
            return PATH.matcher(path).matches();
        }

        @Override
        public Optional<Citable> read(String path, Map<String, List<String>> parameters) {
            return find(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)))
                    .map(Citable.class::cast);
        }
    }

    /** The record of an id, empty if there is none that the public may see. */
    static Optional<CitableRecord> find(long id) {
        return QuarkusTransaction.joiningExisting().call(() -> MemorialRecord.<MemorialRecord>findByIdOptional(id)
                .filter(MemorialRecord::isPublished)
                .map(CitableRecord::of));
    }

    /** A record that the public may see, with its entry and source loaded. */
    public static CitableRecord of(MemorialRecord record) {
        Hibernate.initialize(record.source);
        String place = record.entry.isTyped()
                ? record.entry.page == null ? "" : record.entry.page
                : record.file + ", " + record.position;
        return new CitableRecord(
                record.id,
                record.printedName(),
                record.version + 1,
                Hibernate.unproxy(record.source, Source.class),
                place);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String address() {
        return "/records/" + id;
    }

    @Override
    public String name() {
        return "knigi-pamiati-record-" + id;
    }

    @Override
    public String title(Language language) {
        Words words = Words.of(language);
        return person.isEmpty()
                ? words.say("record_title_nameless", Long.toString(id))
                : words.say("cite_record", person, Long.toString(id));
    }

    @Override
    public String book(Language language) {
        String reference = SourceLine.reference(source, language);
        return place.isEmpty() ? reference : reference + ". " + place;
    }

    @Override
    public String version(Language language) {
        return Words.of(language).say("cite_record_edition", Integer.toString(version));
    }

    @Override
    public Frozen answer() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> new Frozen(
                        1L,
                        List.of(),
                        List.of(id),
                        Revision.<Revision>find("record.id = ?1 order by no desc", id)
                                .firstResultOptional()
                                .map(last -> last.no)
                                .orElse(0)));
    }
}
