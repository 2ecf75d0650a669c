package org.knigipamiati.names.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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
    private final List<String> abbreviations;
    private final List<String> houses;
    private final List<DateMention> dates;
    private final boolean approximateYear;
    private final Set<String> joinedKeys;
    private final Set<String> identities;

    /** Understands a text that {@link #cut} has been through. */
    public Question(String text) {
        this.text = text;
        QueryText cut = new QueryText(text);
        List<QueryWord> understood = new ArrayList<>();
        for (QueryText.Word word : cut.words) {
            if (understood.size() == MAX_WORDS) {
                break;
            }
            understood.add(new QueryWord(word, Letters.plain(text)));
        }
        this.words = List.copyOf(understood);
        this.initials = List.copyOf(cut.initials.subList(0, Math.min(4, cut.initials.size())));
        this.abbreviations = List.copyOf(cut.abbreviations.subList(0, Math.min(4, cut.abbreviations.size())));
        this.houses = List.copyOf(cut.houses);
        this.dates = List.copyOf(cut.dates.subList(0, Math.min(4, cut.dates.size())));
        this.approximateYear = cut.approximate;
        this.identities = identities(text);
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

    /** Whether it has signs that engines obey and names do not have; they are left out. A star before a year is a birth. */
    public boolean hasSigns() {
        return QueryText.hasSigns(text.replaceAll("[*]\\s*(?=\\d)", ""));
    }

    /** Whether a person is surely asked for: by a given name, a patronymic or initials. */
    public boolean namesAPerson() {
        return !initials.isEmpty()
                || !abbreviations.isEmpty()
                || words.stream().anyMatch(w -> w.isGiven() || w.isPatronymic() || w.isFathersName());
    }

    /** Whether all the words are places, nationalities or occupations, or a house is asked for. */
    public boolean isDescription() {
        boolean described = words.stream().allMatch(QueryWord::isDescription);
        return !namesAPerson() && !words.isEmpty() && (described || !houses.isEmpty());
    }

    /** Words that may be names, in the order typed. */
    public List<QueryWord> words() {
        return words;
    }

    /** Single letters that stand for a given name or patronymic. */
    public List<String> initials() {
        return initials;
    }

    /** Beginnings of given names or patronymics, plain: ив for "Ив.". */
    public List<String> abbreviations() {
        return abbreviations;
    }

    /** Numbers of houses and flats, small letters. */
    public List<String> houses() {
        return houses;
    }

    /** The dates, in the order typed. */
    public List<DateMention> dates() {
        return dates;
    }

    /** The letters of the whole question but its dates, by which a name asked for as it is printed is found; two letters in either order. */
    public Set<String> identities() {
        return identities;
    }

    private Set<String> identities(String text) {
        String undated = dates.isEmpty() ? text : new QueryDates(text).rest.replace(QueryDates.HERE, " ");
        Set<String> all = new LinkedHashSet<>();
        all.add(Letters.identity(undated.isBlank() ? text : undated));
        if (words.isEmpty() && abbreviations.isEmpty() && initials.size() == 2) {
            all.add(Letters.identity(initials.get(1) + initials.get(0)));
        }
        all.remove("");
        return all;
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
