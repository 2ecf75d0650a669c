package org.knigipamiati.cite;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.SiteClock;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.state.InvalidSearch;

/** Compares what was frozen with what is now. */
@ApplicationScoped
class Changes {

    /** Records that are named of those that came or left. */
    private static final int NAMED = 100;

    @Inject
    Citables citables;

    @Inject
    EntityManager em;

    Since since(Snapshot snapshot) {
        Optional<Citable> page = page(snapshot.address);
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (snapshot.answer.revision() != null) {
                return ofRecord(snapshot, page);
            }
            return snapshot.answer.records() != null || snapshot.kind.equals(CitableSearch.KIND)
                    ? ofSearch(snapshot.answer, page)
                    : ofTable(snapshot.answer, page);
        });
    }

    /** The page of an address, if it still can be asked for. */
    private Optional<Citable> page(String address) {
        try {
            return Optional.of(citables.read(address));
        } catch (InvalidSearch noLonger) {
            return Optional.empty();
        }
    }

    private Since ofRecord(Snapshot snapshot, Optional<Citable> page) {
        if (page.isEmpty()) {
            return new Since(
                    page,
                    page,
                    Optional.empty(),
                    List.of(),
                    0,
                    1,
                    0,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        long id = snapshot.answer.records().get(0);
        List<Since.Change> revisions =
                Revision.<Revision>list("record.id = ?1 and no > ?2 order by no", id, snapshot.answer.revision())
                        .stream()
                        .map(revision -> new Since.Change(
                                revision.no, SiteClock.day(revision.madeAt).toString()))
                        .toList();
        return new Since(
                page, page, Optional.of(1L), List.of(), 0, 0, 0, Optional.of(0L), List.of(), List.of(), revisions);
    }

    private Since ofSearch(Frozen then, Optional<Citable> page) {
        Optional<Frozen> now = page.map(Citable::answer);
        Optional<Long> total = now.map(Frozen::total);
        if (then.records() == null) {
            return new Since(page, page, total, List.of(), 0, 0, 0, Optional.empty(), List.of(), List.of(), List.of());
        }
        Set<Long> stillPublic = shown(then.records());
        long gone = then.records().size() - stillPublic.size();
        Optional<Citable> told =
                page.filter(asked -> gone == 0 || !asked.typed() && stillPublic.size() >= CrossTable.FEWEST);
        if (now.isEmpty() || now.get().records() == null) {
            return new Since(
                    page, told, total, List.of(), 0, gone, 0, Optional.empty(), List.of(), List.of(), List.of());
        }
        Set<Long> found = shown(now.get().records());
        List<Long> left =
                stillPublic.stream().filter(id -> !found.contains(id)).sorted().toList();
        Set<Long> before = new HashSet<>(then.records());
        List<Long> came =
                found.stream().filter(id -> !before.contains(id)).sorted().toList();
        return new Since(
                page,
                told,
                Optional.of((long) found.size()),
                List.of(),
                0,
                gone,
                left.size(),
                Optional.of((long) came.size()),
                named(left),
                named(came),
                List.of());
    }

    /**
     * Numbers of people. A small number that has become smaller, or what it counted, could tell who has been hidden: it is left out, as
     * its row and column may be words of that one entry.
     */
    private Since ofTable(Frozen then, Optional<Citable> page) {
        Optional<Frozen> now = page.map(Citable::answer);
        Map<List<String>, Frozen.Cell> before = byPlace(then.cells());
        Map<List<String>, Frozen.Cell> after = byPlace(now.map(Frozen::cells).orElse(List.of()));
        List<Since.Compared> numbers = new ArrayList<>();
        long withheld = 0;
        for (Map.Entry<List<String>, Frozen.Cell> cell : before.entrySet()) {
            long was = cell.getValue().count();
            Optional<Long> is = now.map(answer ->
                    after.containsKey(cell.getKey()) ? after.get(cell.getKey()).count() : 0L);
            if (was < CrossTable.FEWEST && is.orElse(0L) < was) {
                withheld++;
            } else {
                numbers.add(new Since.Compared(cell.getValue(), is));
            }
        }
        after.forEach((place, cell) -> {
            if (!before.containsKey(place)) {
                numbers.add(
                        new Since.Compared(new Frozen.Cell(cell.row(), cell.column(), 0), Optional.of(cell.count())));
            }
        });
        numbers.sort(Comparator.comparing((Since.Compared number) -> !number.changed()));
        boolean fewer = then.total() != null && now.map(Frozen::total).orElse(0L) < then.total();
        Optional<Citable> told = page.filter(asked -> !fewer || !asked.typed() && then.total() >= CrossTable.FEWEST);
        return new Since(
                page,
                told,
                now.map(Frozen::total),
                numbers,
                withheld,
                0,
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Map<List<String>, Frozen.Cell> byPlace(List<Frozen.Cell> cells) {
        Map<List<String>, Frozen.Cell> places = new LinkedHashMap<>();
        cells.forEach(cell -> places.put(List.of(cell.row(), cell.column()), cell));
        return places;
    }

    /** The first of some records that are public, with their names. */
    private static List<Since.Named> named(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : MemorialRecord.<MemorialRecord>list(
                                "id in ?1 order by id", ids.subList(0, Math.min(NAMED, ids.size())))
                        .stream()
                        .filter(MemorialRecord::isPublished)
                        .map(record -> new Since.Named(record.id, record.printedName()))
                        .toList();
    }

    /** Those of some records that the public may see now: asked of the database, which the index follows a little later. */
    private Set<Long> shown(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select r.id from MemorialRecord r where r.id in ?1 and r.state = ?2 and r.mayBeLiving = false",
                                Long.class)
                        .setParameter(1, ids)
                        .setParameter(2, RecordState.PUBLISHED)
                        .getResultList());
    }
}
