package org.knigipamiati.review.begun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.NotThere;

/** Keeps what people type into forms until they send it. What a method here returns is committed. */
@ApplicationScoped
@Transactional
public class BegunForms {

    /** What a form holds beside what is typed: what it was filled from. */
    public static final Set<String> NOT_TYPED = Set.of("version", "proposed");

    private static final String RECORD_FIELD = "f:";

    @Inject
    EntityManager em;

    /**
     * Which text a window holds.
     *
     * @param id of the kept text, 0 if none was kept of this window yet
     * @param version of it that the window last knew
     */
    public record Held(long id, int version) {

        /** A window of which nothing was kept yet. */
        public static final Held NONE = new Held(0, 0);
    }

    /**
     * What became of keeping.
     *
     * @param form what is kept now, null if nothing is typed
     * @param apart whether the same form was typed into in another window, so that this text was kept beside that
     */
    public record Kept(BegunForm form, boolean apart) {}

    /** What a person has begun to type into a form, the last touched first. */
    public List<BegunForm> of(BegunForm.Kind kind, long about, Actor author) {
        return list(kind, about, author, false);
    }

    /** What they gave up of a form, the last touched first. */
    public List<BegunForm> givenUp(BegunForm.Kind kind, long about, Actor author) {
        return list(kind, about, author, true);
    }

    private static List<BegunForm> list(BegunForm.Kind kind, long about, Actor author, boolean givenUp) {
        return BegunForm.list(
                "kind = ?1 and about = ?2 and author = ?3 and givenUp = ?4 order by savedAt desc, id desc",
                kind,
                about,
                author.name(),
                givenUp);
    }

    /** All that a person has begun and not sent, the last touched first. */
    public List<BegunForm> of(Actor author) {
        return BegunForm.list("author = ?1 and givenUp = false order by savedAt desc, id desc", author.name());
    }

    /**
     * Keeps what a form holds. If the same text was written to from another window meanwhile, both are kept. A form that was emptied gives up
     * what was kept of it, so that a slip can be taken back.
     *
     * @param held which text the form was filled from
     */
    public Kept keep(BegunForm.Kind kind, long about, Held held, Map<String, String> fields, Actor author) {
        BegunForm there = held.id() == 0 ? null : em.find(BegunForm.class, held.id(), LockModeType.PESSIMISTIC_WRITE);
        boolean own = there != null && there.author.equals(author.name()) && !there.givenUp;
        boolean known = own && there.version == held.version();
        if (fields.entrySet().stream().noneMatch(BegunForms::typed)) {
            if (known) {
                there.givenUp = true;
            }
            return new Kept(null, false);
        }
        BegunForm form = known ? there : new BegunForm();
        form.author = author.name();
        form.kind = kind;
        form.about = about;
        form.fields = storable(fields);
        form.savedAt = Instant.now();
        if (!known) {
            form.persist();
        }
        em.flush();
        return new Kept(form, !known && of(kind, about, author).size() > 1);
    }

    /** Whether a person typed this; of a record only those of its fields come that were changed, and emptying one is a change. */
    private static boolean typed(Map.Entry<String, String> field) {
        return !NOT_TYPED.contains(field.getKey())
                && (!field.getValue().isBlank() || field.getKey().startsWith(RECORD_FIELD));
    }

    /**
     * Says that a form was sent and what it asks for is done: what was kept of it is deleted, unless another window has written more to it.
     */
    public void sent(Held held, Map<String, String> fields, Actor author) {
        BegunForm there = held.id() == 0 ? null : em.find(BegunForm.class, held.id(), LockModeType.PESSIMISTIC_WRITE);
        if (there != null
                && there.author.equals(author.name())
                && (there.version == held.version()
                        || storable(fields).entrySet().containsAll(there.fields.entrySet()))) {
            there.delete();
        }
    }

    /** Gives a text up; it is kept, and {@link #takeBack} brings it back. */
    public void giveUp(long id, Actor author) {
        own(id, author).givenUp = true;
    }

    /**
     * Takes back that a text was given up. It is the last touched one then.
     *
     * @throws CannotAct if it is not given up
     */
    public BegunForm takeBack(long id, Actor author) {
        BegunForm form = own(id, author);
        if (!form.givenUp) {
            throw new CannotAct(CannotAct.Why.NOT_GIVEN_UP);
        }
        form.givenUp = false;
        form.savedAt = Instant.now();
        return form;
    }

    private BegunForm own(long id, Actor author) {
        BegunForm form = em.find(BegunForm.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (form == null || !form.author.equals(author.name())) {
            throw new NotThere();
        }
        return form;
    }

    private static Map<String, String> storable(Map<String, String> fields) {
        Map<String, String> storable = new TreeMap<>();
        fields.forEach((name, value) ->
                storable.put(name, Tidy.storable(value).replace("\r\n", "\n").replace('\r', '\n')));
        return storable;
    }
}
