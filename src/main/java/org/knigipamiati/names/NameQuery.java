package org.knigipamiati.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A free query understood: words that may be names, initials, years of birth, other words. Immutable and cheap to keep;
 * making one costs well under a millisecond for usual queries. No text makes an error.
 */
public final class NameQuery {
    /** Characters of a query that count; the rest is cut off. */
    public static final int MAX_LENGTH = 400;
    /** Words of a query that count. */
    public static final int MAX_WORDS = 10;

    private final String text;
    private final List<QueryWord> words;
    private final List<String> initials;
    private final Set<Integer> years;
    private final boolean approximateYear;
    private final List<QueryWholes> wholes;

    private NameQuery(String text, QueryText cut) {
        this.text = text;
        List<QueryWord> understood = new ArrayList<>();
        for (QueryText.Word word : cut.words) {
            if (understood.size() == MAX_WORDS) {
                break;
            }
            QueryWord read = new QueryWord(word.text(), word.raw(), Letters.plain(text));
            if (!read.readings.isEmpty()) {
                understood.add(read);
            }
        }
        this.words = List.copyOf(understood);
        this.initials = List.copyOf(cut.initials.subList(0, Math.min(4, cut.initials.size())));
        this.years = Set.copyOf(cut.years.stream().limit(4).toList());
        this.approximateYear = cut.approximate;
        this.wholes = QueryWholes.of(cut.ordered);
    }

    /**
     * Understands a query.
     *
     * @param text as typed, in any script; null and blank are an empty query; characters after {@link #MAX_LENGTH} are
     *     left out of account
     */
    public static NameQuery of(String text) {
        String cut = cut(text);
        return new NameQuery(cut, new QueryText(cut));
    }

    static String cut(String text) {
        if (text == null) {
            return "";
        }
        String whole = Letters.whole(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
        return whole.strip();
    }

    /** The text that was understood. */
    public String text() {
        return text;
    }

    /** Whether there is a word that may be a name; without one, {@link #plan()} is empty and other search must serve. */
    public boolean hasName() {
        return !words.isEmpty();
    }

    /**
     * Whether the query surely asks for a person: it has a given name, a patronymic or initials. Words of it that stand in
     * somebody's entry by chance are then no answer.
     */
    public boolean namesAPerson() {
        return !initials.isEmpty() || words.stream().anyMatch(w -> w.isGiven() || w.isPatronymic());
    }

    /** Whether all the words are places, nationalities or occupations of the tables, so that no name is asked for. */
    public boolean isDescription() {
        return !namesAPerson() && !words.isEmpty() && words.stream().allMatch(QueryWord::isDescription);
    }

    /** The years in the query, taken as years of birth. */
    public Set<Integer> years() {
        return years;
    }

    /** How to fetch candidates. */
    public NamePlan plan() {
        return new Planning(this).plan();
    }

    /** Compares one record with the query. */
    public NameComparison compare(Candidate candidate) {
        return new Comparing(this, candidate).compare();
    }

    /** Compares records and sorts them, the best first; see {@link AnswerPolicy}. */
    public Ranking rank(List<Candidate> candidates) {
        List<NameComparison> comparisons = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            comparisons.add(compare(candidate));
        }
        return AnswerPolicy.decide(this, comparisons);
    }

    /**
     * Other spellings of the query's words worth trying by hand: the likeliest Cyrillic readings of a foreign word, the
     * nominative of a declined one. At most eight, without the words as typed.
     */
    public List<String> otherSpellings() {
        Set<String> out = new LinkedHashSet<>();
        for (QueryWord word : words) {
            Spelled.others(word).forEach(out::add);
        }
        return out.stream().limit(8).toList();
    }

    List<QueryWord> words() {
        return words;
    }

    List<String> initials() {
        return initials;
    }

    boolean approximateYear() {
        return approximateYear;
    }

    List<QueryWholes> wholes() {
        return wholes;
    }
}
