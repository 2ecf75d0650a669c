package org.knigipamiati.review.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.WebAddress;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.scan.Scans;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.vocabulary.Vocabularies;

/** The catalogue of sources and how each is worked on. */
@ApplicationScoped
@Transactional
public class Catalogue {

    /** A year, or several with what stands between them: 2004, 1998–2002, [1999]. */
    private static final Pattern YEARS = Pattern.compile("[^\\p{L}]*[12]\\d{3}[^\\p{L}]*");

    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    SourceProposals proposals;

    /** What is wrong with the data of a source. */
    public enum Problem {
        ID_FORM,
        ID_TAKEN,
        NO_TITLE,
        FORM_UNKNOWN,
        NO_WEB_ADDRESS,
        NO_SUCH_REGION,
        NO_SUCH_PERSON,
        /** The year of publication holds words, or no year. */
        NO_YEAR,
        /** Whether its people are invented decides who is counted: while the public sees them it stays, and hiding them takes two. */
        INVENTED_PUBLISHED,
        /** A page of that label is there: entries typed from either would be taken for those of one page. */
        PAGE_THERE,
        CHANGED_MEANWHILE
    }

    /** The data of a source were not taken. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final Problem problem;
        private final String what;

        Refused(Problem problem) {
            this(problem, "");
        }

        Refused(Problem problem, String what) {
            super(problem.name());
            this.problem = problem;
            this.what = what;
        }

        /** The words that it is about, empty if the problem says all. */
        public String what() {
            return what;
        }

        /** What is wrong. */
        public Problem problem() {
            return problem;
        }
    }

    /** All sources by title. */
    public List<Source> sources() {
        return Source.list("order by title");
    }

    /** A source. */
    public Source source(String id) {
        Source source = Source.findById(id);
        if (source == null) {
            throw new NotThere();
        }
        return source;
    }

    /** How many records a source has, in whatever state. */
    public long records(String id) {
        return MemorialRecord.count("source.id", id);
    }

    private static boolean published(String id) {
        return MemorialRecord.count("source.id = ?1 and state = ?2", id, RecordState.PUBLISHED) > 0;
    }

    /** How a source is worked on; a new, unstored answer if nobody transcribes it yet. */
    public SourceWork work(String id) {
        SourceWork work = SourceWork.findById(id);
        if (work == null) {
            work = new SourceWork();
            work.source = id;
        }
        return work;
    }

    /** Adds a source. */
    public Source add(String id, Consumer<Source> filled, SourceWork work) throws Refused {
        if (!Source.isId(id)) {
            throw new Refused(Problem.ID_FORM);
        }
        if (Source.findById(id) != null) {
            throw new Refused(Problem.ID_TAKEN);
        }
        Source source = new Source();
        source.id = id;
        filled.accept(source);
        check(source, work);
        known(work);
        source.persist();
        work.source = id;
        work.persist();
        return source;
    }

    /**
     * Changes a source; the caller saw that version of it. Where records of it are published, what the public reads about it changes when
     * somebody else consents, and how it is worked on at once.
     *
     * @return whether something waits for a second person
     * @throws org.knigipamiati.review.workflow.CannotAct if another change waits; nothing is changed then
     */
    public boolean change(String id, int version, Consumer<Source> filled, SourceWork data, Actor actor)
            throws Refused {
        Source source = source(id);
        if (source.version != version) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
        // What is refused must not reach the row, which is written when the transaction ends, however it was left.
        Source trial = new Source();
        filled.accept(trial);
        check(trial, data);
        known(data);
        boolean published = published(id);
        if (trial.invented != source.invented && published) {
            throw new Refused(Problem.INVENTED_PUBLISHED);
        }
        boolean waits = published && proposals.propose(source, trial, actor) != null;
        if (!published) {
            filled.accept(source);
        }
        SourceWork work = work(id);
        work.form = data.form;
        work.doubleEntry = data.doubleEntry;
        work.printedIn = data.printedIn;
        work.people = new TreeSet<>(data.people);
        if (!em.contains(work)) {
            work.persist();
        }
        return waits;
    }

    /**
     * Adds pages: one for each image, or one without. The label is that of the first; the others follow it.
     *
     * @throws Refused if the source has a page of one of the labels; then none is added
     */
    public List<BookPage> addPages(String id, String label, Collection<Scans.Kept> images, Actor actor) throws Refused {
        Source source = source(id);
        int position =
                em.createQuery("select coalesce(max(p.position), 0) from BookPage p where p.source = ?1", Integer.class)
                                .setParameter(1, source)
                                .getSingleResult()
                        + 1;
        List<String> labels = new ArrayList<>();
        for (int n = 0; n < Math.max(1, images.size()); n++) {
            String nth = PageLabels.nth(label, n);
            labels.add(nth.isBlank() ? Integer.toString(position + n) : Tidy.words(nth));
        }
        refuseIfThere(source, labels);
        List<BookPage> pages = new ArrayList<>();
        if (images.isEmpty()) {
            pages.add(page(source, labels.get(0), position, actor));
        }
        for (Scans.Kept image : images) {
            BookPage page = page(source, labels.get(pages.size()), position++, actor);
            page.image = image.file();
            page.width = image.width();
            page.height = image.height();
            pages.add(page);
        }
        return pages;
    }

    void refuseIfThere(Source source, List<String> labels) throws Refused {
        List<String> there = em.createQuery(
                        "select p.label from BookPage p where p.source = ?1 and p.label in ?2 order by p.position",
                        String.class)
                .setParameter(1, source)
                .setParameter(2, labels)
                .setMaxResults(1)
                .getResultList();
        if (!there.isEmpty()) {
            throw new Refused(Problem.PAGE_THERE, there.get(0));
        }
    }

    /** The imports of a source, newest first. */
    public List<ImportRun> runs(String id) {
        return ImportRun.list("source.id = ?1 order by id desc", id);
    }

    private static BookPage page(Source source, String label, int position, Actor actor) {
        BookPage page = new BookPage();
        page.source = source;
        page.label = label;
        page.position = position;
        page.addedBy = actor.name();
        page.persist();
        return page;
    }

    /** Names as their accounts have them; a name without an account would shut everybody out. */
    private void known(SourceWork work) throws Refused {
        TreeSet<String> people = new TreeSet<>();
        for (String name : work.people) {
            people.add(accounts.find(name).orElseThrow(() -> new Refused(Problem.NO_SUCH_PERSON, name)).name);
        }
        work.people = people;
    }

    private static void check(Source source, SourceWork work) throws Refused {
        if (source.title == null || source.title.isBlank()) {
            throw new Refused(Problem.NO_TITLE);
        }
        if (EntryForms.byId(work.form).isEmpty()) {
            throw new Refused(Problem.FORM_UNKNOWN);
        }
        if (source.region != null && !Vocabularies.load().regions().containsKey(source.region)) {
            throw new Refused(Problem.NO_SUCH_REGION, source.region);
        }
        if (source.published != null && !YEARS.matcher(source.published).matches()) {
            throw new Refused(Problem.NO_YEAR, source.published);
        }
        if (source.url != null && WebAddress.of(source.url).isEmpty()) {
            throw new Refused(Problem.NO_WEB_ADDRESS);
        }
    }
}
