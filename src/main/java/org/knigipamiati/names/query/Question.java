package org.knigipamiati.names.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.knigipamiati.names.letters.JoinedKeys;
import org.knigipamiati.names.letters.Letters;

/** A question taken apart: words that may be names, initials, years, other words. */
public final class Question {
    /** Characters of a question that count; the rest is cut off. */
    public static final int MAX_LENGTH = 400;
    /** Words of a question that count. */
    public static final int MAX_WORDS = 10;

    private final String text;
    private final List<QueryWord> words;
    private final List<String> initials;
    private final Set<Integer> years;
    private final boolean approximateYear;
    private final Set<String> joinedKeys;

    /** Understands a text that {@link #cut} has been through. */
    public Question(String text) {
        this.text = text;
        QueryText cut = new QueryText(text);
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
        this.joinedKeys = JoinedKeys.ofQuestion(cut.ordered);
    }

    /** The characters that count, without what no word is made of; null is empty. */
    public static String cut(String text) {
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

    /** Whether a person is surely asked for: by a given name, a patronymic or initials. */
    public boolean namesAPerson() {
        return !initials.isEmpty() || words.stream().anyMatch(w -> w.isGiven() || w.isPatronymic());
    }

    /** Whether all the words are places, nationalities or occupations of the tables. */
    public boolean isDescription() {
        return !namesAPerson() && !words.isEmpty() && words.stream().allMatch(QueryWord::isDescription);
    }

    /** Words that may be names, in the order typed. */
    public List<QueryWord> words() {
        return words;
    }

    /** Single letters that stand for a given name or patronymic. */
    public List<String> initials() {
        return initials;
    }

    /** The years, taken as years of birth. */
    public Set<Integer> years() {
        return years;
    }

    /** Whether the year is said to be about right only. */
    public boolean approximateYear() {
        return approximateYear;
    }

    /** {@link JoinedKeys} of all the words as one name; empty if they are too many. */
    public Set<String> joinedKeys() {
        return joinedKeys;
    }
}
