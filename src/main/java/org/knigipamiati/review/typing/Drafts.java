package org.knigipamiati.review.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.Differences;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.edit.TypedFields;
import org.knigipamiati.review.preread.EntryPlace;
import org.knigipamiati.review.preread.Prereading;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.review.workflow.RecordChanged;
import org.knigipamiati.vocabulary.SourceDescriptor;

/**
 * The drafts of volunteers. Each belongs to its author; nobody else opens it before a record is made of it, except the third
 * person who compares two of them ({@link #ofOthers} says what is seen of it). What a method here returns is committed.
 */
@ApplicationScoped
@Transactional
public class Drafts {

    @Inject
    EntityManager em;

    @Inject
    RecordMaking making;

    @Inject
    DraftNumbers numbers;

    @Inject
    PageProposal proposals;

    @Inject
    PageClaims claims;

    /**
     * What a form holds.
     *
     * @param raw the text of the entry
     * @param fields typed text by field
     * @param marks what is illegible or doubtful
     * @param note a remark, may be empty
     */
    public record Typed(String raw, Map<FieldKey, String> fields, Map<FieldKey, Draft.Mark> marks, String note) {}

    /**
     * A draft after saving.
     *
     * @param draft the draft
     * @param imagined the record that would come of it, not stored: with its flags and claims
     * @param family the records that would come of it beside that, of members of the family of whom the text tells
     * @param notUnderstood fields whose text did not become a value
     */
    public record Saved(
            Draft draft, MemorialRecord imagined, List<MemorialRecord> family, List<FieldKey> notUnderstood) {}

    private Saved saved(Draft draft, List<FieldKey> notUnderstood) {
        MemorialRecord imagined = making.imagine(draft.page, draft.raw, draft.reading);
        return new Saved(draft, imagined, making.imagineFamily(imagined), notUnderstood);
    }

    /** The author's drafts that are not done yet, the last one touched first; what was pasted together stays in the order of the page. */
    public List<Draft> unfinished(Actor author) {
        return Draft.list(
                "select d from Draft d join fetch d.page p join fetch p.source"
                        + " where d.author = ?1 and d.state = ?2 order by d.savedAt desc, d.position",
                author.name(),
                Draft.State.OPEN);
    }

    /** The author's own drafts of a page, in order. */
    public List<Draft> of(long page, Actor author) {
        return Draft.list(
                "page.id = ?1 and author = ?2 and state <> ?3 order by position",
                page,
                author.name(),
                Draft.State.DISCARDED);
    }

    /**
     * Begins drafts from the text of one entry or of a whole page, read at once.
     * The page is taken with them.
     *
     * @return the new drafts in the order of the text; one empty draft for an empty text
     * @throws CannotAct if the book or the page is others' to type, or the text has more entries than a page can, or one longer than any is
     */
    public List<Draft> begin(long pageId, String pasted, Actor author) {
        return begin(pageId, pasted, false, author);
    }

    /**
     * The same from a box into which a machine's reading of the scan was put. What resembles no line of it was typed all the same.
     *
     * @throws CannotAct also if the book is typed twice and another began from the machine's text: two that begin from one are not two
     */
    public List<Draft> begin(long pageId, String pasted, boolean proposed, Actor author) {
        BookPage page = em.find(BookPage.class, pageId, LockModeType.PESSIMISTIC_WRITE);
        SourceWork work = page == null ? null : SourceWork.findById(page.source.id);
        if (work == null) {
            throw new NotThere();
        }
        claims.take(pageId, author);
        SourceDescriptor descriptor = page.source.descriptor();
        List<String> texts = PastedEntries.split(pasted == null ? "" : Tidy.storable(pasted), descriptor.separators());
        if (texts.isEmpty()) {
            texts = List.of("");
        }
        if (texts.size() > PastedEntries.MOST) {
            // Taking the first of them would lose the others without a word.
            throw new CannotAct(CannotAct.Why.TOO_MANY_ENTRIES, texts.size(), PastedEntries.MOST);
        }
        texts.forEach(Drafts::refuseTooLong);
        Prereading origin = proposed ? proposals.of(page, work, author).orElse(null) : null;
        if (proposed && origin == null && proposals.isTaken(page, work, author)) {
            throw new CannotAct(CannotAct.Why.PROPOSAL_TAKEN);
        }
        List<Draft> drafts = new ArrayList<>();
        int position = numbers.next(page, work, author);
        Instant now = Instant.now();
        for (String text : texts) {
            Draft draft = new Draft();
            draft.page = page;
            draft.position = position++;
            draft.author = author.name();
            draft.createdAt = now;
            draft.savedAt = now;
            draft.raw = text;
            draft.proposedBy =
                    origin != null && EntryPlace.of(text, origin.recognised).isPresent() ? origin.program : null;
            draft.reading = making.read(work.form, descriptor, text, draft.reading);
            draft.persist();
            drafts.add(draft);
        }
        return drafts;
    }

    /** What would be read in a text of unknown layout; nothing is stored. */
    public StoredReading tried(String text) {
        return making.read("book", SourceDescriptor.NONE, text, StoredReading.EMPTY);
    }

    /** A draft for its author. */
    public Saved show(long id, Actor author) {
        Draft draft = own(id, author);
        return saved(draft, List.of());
    }

    /**
     * Saves what a form holds.
     *
     * @param version the version of the draft that the form showed
     * @param readAgain whether the parser shall read the text again; fields that were typed stay
     * @throws RecordChanged if the draft was saved from elsewhere meanwhile; then nothing is saved
     */
    public Saved save(long id, int version, Typed typed, boolean readAgain, Actor author) {
        Draft draft = own(id, author);
        if (draft.version != version) {
            throw new RecordChanged(draft.version);
        }
        if (draft.state != Draft.State.OPEN) {
            throw new RecordChanged(draft.version);
        }
        TypedFields.Result result = TypedFields.apply(draft.reading, typed.fields(), author.person());
        draft.reading = result.reading();
        String raw =
                typed.raw() == null ? draft.raw : Tidy.storable(typed.raw()).replace("\r\n", "\n");
        boolean otherText = !raw.equals(draft.raw);
        draft.raw = raw;
        if (readAgain || otherText) {
            // Places in the old text mean nothing in a new one.
            SourceWork work = SourceWork.findById(draft.page.source.id);
            draft.reading = making.read(work.form, draft.page.source.descriptor(), raw, draft.reading);
        }
        Map<String, Draft.Mark> marks = new TreeMap<>();
        typed.marks().forEach((key, mark) -> marks.put(key.name(), mark));
        if (!marks.equals(draft.marks)) {
            draft.marks = marks;
        }
        draft.note = Tidy.remark(typed.note());
        draft.savedAt = Instant.now();
        em.flush();
        return saved(draft, result.notUnderstood());
    }

    /**
     * Finishes a draft. Of a source without double entry it becomes an entry with a submitted record; otherwise it waits for the
     * other typing.
     */
    public Draft handIn(long id, int version, Actor author) {
        Draft draft = own(id, author);
        if (draft.version != version || draft.state != Draft.State.OPEN) {
            throw new RecordChanged(draft.version);
        }
        if (draft.raw.isBlank() && Differences.values(draft.reading).isEmpty()) {
            throw new CannotAct(CannotAct.Why.EMPTY_ENTRY);
        }
        refuseTooLong(draft.raw);
        SourceWork work = SourceWork.findById(draft.page.source.id);
        draft.returned = null;
        if (work.doubleEntry) {
            draft.state = Draft.State.HANDED_IN;
        } else {
            draft.record = making.make(draft, draft.raw, draft.reading, List.of(author));
            draft.state = Draft.State.ENTERED;
        }
        draft.savedAt = Instant.now();
        return draft;
    }

    /** What others typed of a page, in order; nothing where two type it without seeing each other. */
    public List<Draft> ofOthers(long page, Actor reader) {
        BookPage of = em.find(BookPage.class, page);
        SourceWork work = of == null ? null : SourceWork.findById(of.source.id);
        return work == null || work.doubleEntry
                ? List.of()
                : Draft.list(
                        "select d from Draft d left join fetch d.record where d.page = ?1 and d.author <> ?2 and d.state <> ?3"
                                + " order by d.position, d.id",
                        of,
                        reader.name(),
                        Draft.State.DISCARDED);
    }

    /** The author's drafts of a page that were given up, in order. */
    public List<Draft> givenUp(long page, Actor author) {
        return Draft.list(
                "page.id = ?1 and author = ?2 and state = ?3 order by position, id",
                page,
                author.name(),
                Draft.State.DISCARDED);
    }

    /**
     * Takes back that a draft was given up. If another has its number meanwhile, it gets the next.
     *
     * @throws CannotAct if it is not given up
     */
    public Draft takeBack(long id, Actor author) {
        Draft draft = own(id, author);
        if (draft.state != Draft.State.DISCARDED) {
            throw new CannotAct(CannotAct.Why.NOT_GIVEN_UP);
        }
        BookPage page = em.find(BookPage.class, draft.page.id, LockModeType.PESSIMISTIC_WRITE);
        SourceWork work = SourceWork.findById(page.source.id);
        if (Draft.count(
                        "page = ?1 and position = ?2 and state <> ?3" + (work.doubleEntry ? " and author = ?4" : ""),
                        work.doubleEntry
                                ? new Object[] {page, draft.position, Draft.State.DISCARDED, author.name()}
                                : new Object[] {page, draft.position, Draft.State.DISCARDED})
                > 0) {
            draft.position = numbers.next(page, work, author);
        }
        draft.state = Draft.State.OPEN;
        draft.savedAt = Instant.now();
        return draft;
    }

    /** Gives a draft up; it is kept, and {@link #takeBack} opens it again. */
    public void discard(long id, Actor author) {
        Draft draft = own(id, author);
        if (draft.state != Draft.State.OPEN) {
            throw new RecordChanged(draft.version);
        }
        draft.state = Draft.State.DISCARDED;
        draft.savedAt = Instant.now();
    }

    /** What is longer is several entries without anything between them. */
    private static void refuseTooLong(String entry) {
        if (entry.length() > EntryForms.LONGEST_ENTRY) {
            throw new CannotAct(CannotAct.Why.ENTRY_TOO_LONG, entry.length(), EntryForms.LONGEST_ENTRY);
        }
    }

    private Draft own(long id, Actor author) {
        Draft draft = em.find(Draft.class, id, LockModeType.PESSIMISTIC_WRITE);
        // Somebody else's draft is as if it were not there.
        if (draft == null || !draft.author.equals(author.name())) {
            throw new NotThere();
        }
        draft.page.source.title.length();
        return draft;
    }
}
