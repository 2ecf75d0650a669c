package org.knigipamiati.names;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.knigipamiati.names.compare.AnswerPolicy;
import org.knigipamiati.names.compare.RecordComparator;
import org.knigipamiati.names.query.CandidatePlanner;
import org.knigipamiati.names.query.DateMention;
import org.knigipamiati.names.query.Question;

/**
 * A free query understood: words that may be names, initials, years of birth, other words. Immutable and cheap to keep;
 * making one costs well under a millisecond for usual queries. No text makes an error.
 */
public final class NameQuery {
    /** Characters of a query that count; the rest is cut off. */
    public static final int MAX_LENGTH = Question.MAX_LENGTH;
    /** Words of a query that count. */
    public static final int MAX_WORDS = Question.MAX_WORDS;

    private final Question question;

    private NameQuery(Question question) {
        this.question = question;
    }

    /**
     * Understands a query.
     *
     * @param text as typed, in any script; null and blank are an empty query; characters after {@link #MAX_LENGTH} are
     *     left out of account
     */
    public static NameQuery of(String text) {
        return new NameQuery(new Question(Question.cut(text)));
    }

    /** The text that was understood. */
    public String text() {
        return question.text();
    }

    /**
     * Whether the query surely asks for a person: it has a given name, a patronymic or initials. Words of it that stand in
     * somebody's entry by chance are then no answer.
     */
    public boolean namesAPerson() {
        return question.namesAPerson();
    }

    /** Whether all the words are places, nationalities or occupations of the tables, so that no name is asked for. */
    public boolean isDescription() {
        return question.isDescription();
    }

    /** Whether it has signs that search engines obey (a star, a tilde, OR); here they are left out. */
    public boolean hasSigns() {
        return question.hasSigns();
    }

    /** Whether it tells a year or a date. */
    public boolean hasDate() {
        return !question.dates().isEmpty();
    }

    /** The dates that it tells and no calendar has, as typed. */
    public List<String> datesOfNoCalendar() {
        return question.dates().stream()
                .filter(date -> !date.exists())
                .map(DateMention::text)
                .toList();
    }

    /** The words and house numbers that an entry may hold, without what only joins them; empty if there are none. */
    public String entryWords() {
        List<String> words = new ArrayList<>();
        question.words().forEach(word -> words.add(word.text));
        words.addAll(
                question.houses()); // with a flat, which no entry prints so: by their words its house would hide it
        return String.join(" ", words);
    }

    /** The years that it tells, with spaces between; empty if none. An entry may hold one as the date of something else than a life's. */
    public String years() {
        return question.dates().stream()
                .map(date -> Integer.toString(date.year()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** How to fetch candidates. */
    public NamePlan plan() {
        return new CandidatePlanner(question).plan();
    }

    /** Compares one record with the query. */
    public NameComparison compare(Candidate candidate) {
        return new RecordComparator(question, candidate).compare();
    }

    /** Compares records and sorts them, the best first; see {@link AnswerPolicy}. */
    public Ranking rank(List<Candidate> candidates) {
        List<NameComparison> comparisons = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            comparisons.add(compare(candidate));
        }
        boolean oneWord = question.words().size() == 1
                && question.initials().isEmpty()
                && question.abbreviations().isEmpty()
                && question.dates().isEmpty();
        return AnswerPolicy.decide(comparisons, oneWord);
    }
}
