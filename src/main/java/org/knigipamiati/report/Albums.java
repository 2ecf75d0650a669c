package org.knigipamiati.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knigipamiati.search.CrossTable;

/**
 * Albums and protocols: the cases of one region that the Commission of the NKVD and the Procurator, or a troika, decided on one day.
 * Answered from the database, of which each question reads only the entries of an index that it is about.
 *
 * <p>People are counted once (records that repeat another are not), those who may be living too, as in {@link CrossTable}: of a number
 * below {@link CrossTable#FEWEST} only those who are shown. What reviewers hid is not there.
 */
@ApplicationScoped
public class Albums {

    /** Albums of one page of the list. */
    public static final int LISTED = 50;

    /** People of one page of an album. */
    public static final int PEOPLE = 100;

    /** The names of albums from one to another, each read as one step in the index. */
    private static final String NAMES =
            """
            with recursive named(album, no) as (
                (select album, 1 from record_case where album > :after and album < :end order by album limit 1)
                union all
                select (select c.album from record_case c where c.album > named.album and c.album < :end
                        order by c.album limit 1), named.no + 1
                from named where named.album is not null and named.no < :most)
            select album from named where album is not null
            """;

    private static final String REGIONS =
            """
            with recursive told(region) as (
                (select split_part(album, '-', 1) from record_case where album is not null order by album limit 1)
                union all
                select (select split_part(c.album, '-', 1) from record_case c where c.album > told.region || '.'
                        order by c.album limit 1)
                from told where told.region is not null)
            select region from told where region is not null
            """;

    private static final String CASES =
            " from record_case c join record r on r.id = c.record_id where c.album = :album and r.state = 'PUBLISHED'";

    private static final String COUNTS = "select count(distinct r.id) filter (where not r.repeats),"
            + " count(distinct r.id) filter (where not r.repeats and r.may_be_living),"
            + " count(distinct r.id) filter (where r.repeats and not r.may_be_living)" + CASES;

    private static final String FOUND = "select line, agreeing, told, cast(found_at at time zone 'UTC' as date),"
            + " cast(ended_at at time zone 'UTC' as date) from album_line where album = :album order by found_at desc";

    @Inject
    EntityManager em;

    /**
     * An album in numbers.
     *
     * @param people whom it is said to be about
     * @param hidden how many of them may be living and are not shown
     * @param repeated records that tell of one of them again
     */
    public record Album(AlbumKey key, long people, long hidden, long repeated) {

        /** How many are shown, each with a record of its own. */
        public long shown() {
            return people - hidden;
        }
    }

    /**
     * How many people of an album have what in common.
     *
     * @param value code; empty if it is not known
     * @param level level of the link to an operation; empty for other properties
     * @param count people
     */
    public record Part(String value, String level, long count) {}

    /**
     * Somebody who stood in an album and is shown.
     *
     * @param name as printed, empty if no name is
     * @param operation code of the operation or of its side; empty if unknown
     * @param level of that link
     * @param outcome of the case
     * @param executed day of the execution in EDTF, empty if none is told
     */
    public record Member(
            long record,
            String name,
            String birth,
            String operation,
            String level,
            String outcome,
            String executed,
            boolean repeats) {}

    /**
     * What was found of the line that an album tells of those who show no sign of one ({@code interpret.AlbumLines}).
     *
     * @param operation code of the line
     * @param agreeing how many have it by their own signs
     * @param told how many have any
     * @param found the day of the finding
     * @param ended the day from which it no longer held; empty if it holds
     */
    public record Told(String operation, long agreeing, long told, LocalDate found, Optional<LocalDate> ended) {}

    /** What an album can be divided by. */
    public enum By {
        OPERATION("coalesce(c.operation_line, c.operation_parent, '')", "coalesce(c.operation_level, '')"),
        OUTCOME("coalesce(c.outcome, '')", "''"),
        EXECUTED("coalesce(c.execution_edtf, '')", "''"),
        REGION_BASIS("coalesce(c.region_basis, '')", "''");

        private final String value;
        private final String level;

        By(String value, String level) {
            this.value = value;
            this.level = level;
        }
    }

    /** Codes of the regions that have albums. */
    @Transactional
    public List<String> regions() {
        return strings(em.createNativeQuery(REGIONS));
    }

    /**
     * Albums in the order of regions and days.
     *
     * @param begin what their names begin with: a region, a region and a year or month; empty for all
     * @param after name of the last one before; empty for the first page
     * @return at most {@link #LISTED}, fewer where nobody of an album may be told of; and where the next page begins
     */
    @Transactional
    public Listing list(String begin, String after) {
        List<String> names = strings(em.createNativeQuery(NAMES)
                .setParameter("after", after.compareTo(begin) > 0 ? after : begin)
                .setParameter("end", begin + '\uffff')
                .setParameter("most", LISTED + 1));
        boolean more = names.size() > LISTED;
        List<String> page = more ? names.subList(0, LISTED) : names;
        return new Listing(
                page.stream().flatMap(name -> find(name).stream()).toList(),
                more ? Optional.of(page.get(LISTED - 1)) : Optional.empty());
    }

    /**
     * A page of the list.
     *
     * @param next what the next page comes after; empty if this is the last
     */
    public record Listing(List<Album> albums, Optional<String> next) {}

    /** The album with that name; empty if there is none, or none that may be told of. */
    @Transactional
    public Optional<Album> find(String name) {
        return AlbumKey.of(name).flatMap(key -> {
            Object[] row = (Object[])
                    em.createNativeQuery(COUNTS).setParameter("album", name).getSingleResult();
            long people = number(row[0]);
            long hidden = number(row[1]);
            long sayable = CrossTable.sayable(people, hidden);
            long repeated = number(row[2]);
            return sayable + repeated == 0
                    ? Optional.empty()
                    : Optional.of(new Album(key, sayable, sayable == people ? hidden : 0, repeated));
        });
    }

    /** The people of an album by what they have in common, the most first; a part that may not be told of is left out. */
    @Transactional
    public List<Part> parts(String album, By by) {
        String sql = "select " + by.value + " as value, " + by.level + " as level, count(distinct r.id),"
                + " count(distinct r.id) filter (where r.may_be_living)" + CASES
                + " and not r.repeats group by 1, 2 order by 3 desc, 1, 2";
        List<Part> parts = new ArrayList<>();
        for (Object one : em.createNativeQuery(sql).setParameter("album", album).getResultList()) {
            Object[] row = (Object[]) one;
            long count = CrossTable.sayable(number(row[2]), number(row[3]));
            if (count > 0) {
                parts.add(new Part((String) row[0], (String) row[1], count));
            }
        }
        return parts;
    }

    /** People of an album who are shown, by name; those without a name last. */
    @Transactional
    public List<Member> people(String album, int from) {
        String sql = "select distinct on (lower(r.surname), lower(r.given_name), r.id) r.id,"
                + " concat_ws(' ', r.surname, r.given_name, r.patronymic), coalesce(r.birth_edtf, ''),"
                + " coalesce(c.operation_line, c.operation_parent, ''), coalesce(c.operation_level, ''),"
                + " coalesce(c.outcome, ''), coalesce(c.execution_edtf, ''), r.repeats" + CASES
                + " and not r.may_be_living"
                + " order by lower(r.surname) nulls last, lower(r.given_name) nulls last, r.id, c.case_no";
        List<Member> people = new ArrayList<>();
        for (Object one : em.createNativeQuery(sql)
                .setParameter("album", album)
                .setFirstResult(from)
                .setMaxResults(PEOPLE)
                .getResultList()) {
            Object[] row = (Object[]) one;
            people.add(new Member(
                    number(row[0]),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    (String) row[6],
                    (Boolean) row[7]));
        }
        return people;
    }

    /** The albums in which a record stands that may be shown. */
    @Transactional
    public List<Album> of(long record) {
        return strings(em.createNativeQuery(
                                "select distinct album from record_case where record_id = :record and album is not null"
                                        + " order by album")
                        .setParameter("record", record))
                .stream()
                .flatMap(name -> find(name).stream())
                .toList();
    }

    /** What was found of the line that an album tells, the latest first. */
    @Transactional
    public List<Told> told(String album) {
        List<Told> told = new ArrayList<>();
        for (Object one :
                em.createNativeQuery(FOUND).setParameter("album", album).getResultList()) {
            Object[] row = (Object[]) one;
            told.add(new Told(
                    (String) row[0], number(row[1]), number(row[2]), (LocalDate) row[3], Optional.ofNullable((LocalDate)
                            row[4])));
        }
        return told;
    }

    private static List<String> strings(Query query) {
        List<String> strings = new ArrayList<>();
        query.getResultList().forEach(one -> strings.add((String) one));
        return strings;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
