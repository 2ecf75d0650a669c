package org.knigipamiati.web.cite;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.cite.CitableSnapshot;
import org.knigipamiati.cite.Cited;
import org.knigipamiati.cite.Frozen;
import org.knigipamiati.cite.Since;
import org.knigipamiati.web.frame.Times;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A snapshot as its page shows it.
 *
 * @param cite references to it
 * @param taken when it was frozen
 * @param page the page that was frozen, as it is now; empty if it may not be told
 * @param changed whether anything is otherwise now
 * @param facts what is to be said of then and now, in sentences
 * @param numbers the numbers of a table then and now, the changed ones first
 * @param more what is said of numbers that are not listed; empty if all are
 * @param left records that are not found any more
 * @param came records that were not found then
 */
public record SnapshotView(
        CiteView cite,
        String taken,
        String page,
        boolean changed,
        List<String> facts,
        List<Row> numbers,
        String more,
        List<Link> left,
        List<Link> came) {

    /** Numbers that a page lists; the interface for programs gives all. */
    private static final int LISTED = 500;

    /**
     * A number.
     *
     * @param now what it is now, in words
     */
    public record Row(String label, long then, String now, boolean changed) {}

    /** A record. */
    public record Link(String href, String name) {}

    static SnapshotView of(CitableSnapshot frozen, Cited cited, Language language) {
        Since since = frozen.since();
        Words words = Words.of(language);
        List<Row> rows = since.numbers().stream()
                .limit(LISTED)
                .map(number -> new Row(
                        since.told()
                                .map(page -> page.label(number.cell(), language))
                                .orElse(words.say("snapshot_number")),
                        number.cell().count(),
                        number.now().map(Object::toString).orElse("—"),
                        number.changed()))
                .toList();
        return new SnapshotView(
                CiteView.of(frozen, cited),
                Times.minute(frozen.snapshot().takenAt),
                since.told().map(page -> page.address()).orElse(""),
                since.changed(frozen.answer()),
                facts(frozen, words),
                rows,
                since.numbers().size() > LISTED
                        ? words.say("snapshot_more", LISTED, since.numbers().size())
                        : "",
                links(since.leftRecords(), language),
                links(since.cameRecords(), language));
    }

    private static List<String> facts(CitableSnapshot frozen, Words words) {
        Since since = frozen.since();
        Frozen then = frozen.answer();
        List<String> facts = new ArrayList<>();
        if (since.told().isEmpty()) {
            facts.add(words.say("snapshot_untold_why"));
        }
        if (since.page().isEmpty() && then.revision() == null) {
            facts.add(words.say("snapshot_unaskable"));
        }
        if (then.total() != null && then.revision() == null) {
            facts.add(since.total()
                    .map(now -> words.say("snapshot_total", then.total(), now))
                    .orElseGet(() -> words.say("snapshot_total_then", then.total())));
        }
        if (then.revision() != null) {
            facts.add(
                    since.page().isEmpty()
                            ? words.say("snapshot_record_gone")
                            : words.say("snapshot_revisions", since.revisions().size()));
            since.revisions()
                    .forEach(change -> facts.add(
                            words.say("snapshot_revision", Integer.toString(change.no()), words.date(change.day()))));
            return facts;
        }
        if (then.records() != null) {
            since.came().ifPresent(came -> facts.add(words.say("snapshot_came", came)));
            facts.add(words.say("snapshot_left", since.left()));
            if (since.gone() > 0) {
                facts.add(words.say("snapshot_gone", since.gone()));
            }
        } else if (frozen.onlyTotal()) {
            facts.add(words.say("snapshot_many", Frozen.MOST));
        }
        if (since.withheld() > 0) {
            facts.add(words.say("snapshot_withheld", since.withheld()));
        }
        return facts;
    }

    private static List<Link> links(List<Since.Named> records, Language language) {
        return records.stream()
                .map(record -> new Link(
                        "/records/" + record.id(),
                        record.name().isEmpty()
                                ? Words.of(language).say("record_title_nameless", Long.toString(record.id()))
                                : record.name()))
                .toList();
    }
}
