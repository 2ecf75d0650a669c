package org.knigipamiati.cite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.knigipamiati.record.SiteClock;
import org.knigipamiati.search.CollectionEdition.Edition;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** A page as it was when it was frozen, with what has become of it. */
public record CitableSnapshot(Snapshot snapshot, Since since) implements Citable {

    /** Where snapshots are. */
    public static final String PATH = "/snapshots/";

    private static final Pattern ADDRESS = Pattern.compile(PATH + "[0-9a-v]{16}");

    @ApplicationScoped
    static class Kind implements CitableKind {

        @Inject
        Snapshots snapshots;

        @Inject
        Changes changes;

        @Override
        public boolean is(String path) {
            return ADDRESS.matcher(path).matches();
        }

        @Override
        public Optional<Citable> read(String path, Map<String, List<String>> parameters) {
            return snapshots
                    .find(path.substring(PATH.length()))
                    .map(snapshot -> new CitableSnapshot(snapshot, changes.since(snapshot)));
        }
    }

    /** Whether it is a search that found more than are kept by their ids. */
    public boolean onlyTotal() {
        return snapshot.kind.equals(CitableSearch.KIND) && snapshot.answer.records() == null;
    }

    @Override
    public String kind() {
        return snapshot.kind;
    }

    @Override
    public String address() {
        return snapshot.path();
    }

    @Override
    public String name() {
        return "knigi-pamiati-snapshot-" + snapshot.id;
    }

    @Override
    public String title(Language language) {
        Words words = Words.of(language);
        String day = words.date(SiteClock.day(snapshot.takenAt));
        return words.say(
                "snapshot_of",
                since.told().map(page -> page.title(language)).orElseGet(() -> words.say("snapshot_untold")),
                day);
    }

    @Override
    public String book(Language language) {
        return since.told().map(page -> page.book(language)).orElse("");
    }

    @Override
    public Optional<Edition> edition() {
        return Optional.of(snapshot.edition());
    }

    @Override
    public Optional<Instant> frozenAt() {
        return Optional.of(snapshot.takenAt);
    }

    @Override
    public Frozen answer() {
        return snapshot.answer;
    }
}
