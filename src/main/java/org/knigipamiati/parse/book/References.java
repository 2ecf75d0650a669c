package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.names.NameKeys;
import org.knigipamiati.parse.CrossReference;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.KinWord;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.Relation;

/** Finds what sends to another entry: "см. также Петров И. П.", "сын Ивана Петровича, см. …", "член семьи Петрова И. П." */
final class References {

    private static final int LONGEST_KIN = 60;

    private final Source source;
    private final EntryText text;
    private final int length;
    private final Stops stops;
    private final List<Found> found = new ArrayList<>();

    /**
     * A reference in the text.
     *
     * @param from where its words begin, what says whose entry it is included
     * @param to where they end
     * @param first where behind the word that sends its words begin
     * @param name the name, null if none is told
     * @param placeFrom where a place of a book begins, at the end if none is told
     * @param apart whether its words are no part of another statement
     */
    record Found(
            int from,
            int to,
            int first,
            MemberName name,
            int placeFrom,
            Relation kin,
            boolean same,
            boolean relative,
            boolean apart) {

        CrossReference reference(Source source, boolean nothingElse) {
            EntryText text = source.text();
            CrossReference.Kind kind = name == null
                    ? CrossReference.Kind.PLACE
                    : same
                            ? CrossReference.Kind.SAME
                            : relative
                                    ? CrossReference.Kind.RELATIVE
                                    : nothingElse ? CrossReference.Kind.INSTEAD : CrossReference.Kind.ALSO;
            List<FieldReading> parts = new ArrayList<>();
            if (name != null) {
                for (Fact fact : name.facts()) {
                    String words = text.slice(fact.from(), fact.to());
                    parts.add(new FieldReading(
                            fact.field(), 0, words, words, List.of(text.span(fact.from(), fact.to()))));
                }
            }
            return new CrossReference(
                    kind,
                    kin,
                    text.span(from, to),
                    text.slice(first, Math.max(first, end(text))),
                    parts,
                    placeFrom < to ? text.slice(placeFrom, Math.max(placeFrom, end(text))) : "");
        }

        private int end(EntryText text) {
            int end = to;
            while (end > first && (text.at(end - 1) <= ' ' || ",;)".indexOf(text.at(end - 1)) >= 0)) {
                end--;
            }
            return end;
        }
    }

    private References(Source source) {
        this.source = source;
        this.text = source.text();
        this.length = source.length();
        this.stops = new Stops(source);
    }

    /** The references of an entry, in text order and apart. */
    static List<Found> in(Source source) {
        References references = new References(source);
        references.find();
        return references.found;
    }

    /** The stretches of references, as they are taken out of a text. */
    static List<int[]> stretches(List<Found> found) {
        return found.stream()
                .filter(Found::apart)
                .map(one -> new int[] {one.from, one.to})
                .toList();
    }

    private void find() {
        int at = 0;
        while (at < length) {
            int end = -1;
            if (text.wordStart(at)) {
                Phrases.Hit<Mark> see = source.words().see.at(text, at, length);
                Phrases.Hit<Boolean> member =
                        see == null ? source.words().memberOf.at(text, at, length) : null;
                end = see != null ? see(see) : member != null ? member(member) : -1;
            }
            at = Math.max(at + 1, end);
        }
    }

    private int see(Phrases.Hit<Mark> see) {
        // "при СМ СССР": the council of ministers
        if (text.capital(see.start() + 1)) {
            return -1;
        }
        int open = text.trimEnd(0, see.start());
        int bracket = -1;
        for (int i = open; i < see.start(); i++) {
            bracket = text.at(i) == '(' && text.closing(i, length) > 0 ? i : bracket;
        }
        int bound = bracket >= 0 ? text.closing(bracket, length) : end(see.end());
        int first = article(text.trimStart(see.end(), bound), bound);
        int enclosing = bracket >= 0 ? bracket : enclosing(see.start());
        boolean own = first >= bound || bracket >= 0 && locator(first, bound) == first;
        if (enclosing >= 0 && own) {
            Found named = behind(enclosing, bracket >= 0 ? bracket : text.trimEnd(0, see.start()), bound, first);
            if (named != null) {
                found.add(named);
                return named.to();
            }
        }
        int from = bracket >= 0 ? bracket : see.start();
        int to = bracket >= 0 ? bound + 1 : bound;
        Before before = bracket >= 0 ? Before.NONE : before(see.start());
        return add(before.from >= 0 ? before.from : from, to, first, bound, before);
    }

    /** Behind "статью", "отдельную статью" and an opening quote. */
    private int article(int from, int bound) {
        Phrases.Hit<Boolean> hit = from < bound ? source.words().articles.at(text, from, bound) : null;
        int at = hit == null ? from : text.trimStart(hit.end(), bound);
        return at < bound && text.at(at) == '"' ? at + 1 : at;
    }

    /** Where the bracket opens in which a position stands at the end, -1 if it stands in none: "(1907; см.)". */
    private int enclosing(int at) {
        for (int i = at - 1; i >= 0 && at - i < LONGEST_KIN && text.at(i) != '\n'; i--) {
            if (text.at(i) == '(') {
                return text.closing(i, length) > at ? i : -1;
            }
        }
        return -1;
    }

    /** Where the words before a position begin: behind one of some bounds or the end of a sentence, and not far off. */
    private int begin(int at, String bounds) {
        int begin = at;
        while (begin > 0
                && at - begin < LONGEST_KIN
                && bounds.indexOf(text.at(begin - 1)) < 0
                && !(text.at(begin - 1) == '.' && stops.ends(begin - 1, Math.max(0, begin - LONGEST_KIN)))) {
            begin--;
        }
        return begin;
    }

    /** "сын Николай, 1908 (см.)": sends to the entry of who is named right before the bracket; null if nobody is. */
    private Found behind(int bracket, int from, int close, int place) {
        int begin = begin(bracket, ";\n|()");
        MemberName last = null;
        Phrases.Hit<KinWord> kin = null;
        for (int i = text.nextWord(begin); i < bracket; i = text.nextWord(i + 1)) {
            Phrases.Hit<KinWord> word = source.words().kin.at(text, i, bracket);
            kin = word == null ? kin : word;
            MemberName name = word == null ? MemberName.at(source, i, bracket, List.of()) : null;
            if (name != null) {
                last = name;
                i = Math.max(i, name.end() - 1);
            }
        }
        if (last == null || kin == null && !last.known()) {
            return null;
        }
        // in a bracket of its own the word that sends is all that is taken
        int first = from;
        int to = first == bracket ? close + 1 : close;
        return new Found(
                first,
                to,
                last.facts().stream().mapToInt(Fact::from).min().orElse(place),
                last,
                place < close ? place : to,
                kin == null ? null : kin(kin, bracket),
                false,
                true,
                true);
    }

    /** "член семьи Петрова И. П.", "в составе семьи отца - Петрова Ивана": part of what is told of the person. */
    private int member(Phrases.Hit<Boolean> member) {
        int bound = Math.min(end(member.end()), comma(member.end()));
        int first = text.trimStart(member.end(), bound);
        Phrases.Hit<KinWord> kin = first < bound ? source.words().kin.at(text, first, bound) : null;
        if (kin != null) {
            bound = Math.min(end(kin.end()), comma(text.trimStart(kin.end(), length)));
            first = text.trimStart(kin.end(), bound);
        }
        MemberName name = first < bound ? MemberName.at(source, first, bound, List.of()) : null;
        if (name == null || name.facts().size() < 2) {
            return -1;
        }
        Relation relation = kin == null ? Relation.RELATIVE : kin.meaning().relation();
        found.add(new Found(member.start(), name.end(), first, name, name.end(), relation, false, true, false));
        return name.end();
    }

    private int comma(int from) {
        int at = text.indexOf(',', from, length);
        return at < 0 ? length : at;
    }

    private int add(int from, int to, int first, int bound, Before before) {
        if (first >= bound) {
            return -1;
        }
        MemberName name = MemberName.at(source, first, bound, List.of());
        int place = locator(name == null ? first : name.end(), bound);
        if (name == null && place != first) {
            return -1;
        }
        int next = name == null ? bound : text.trimStart(name.end(), bound);
        boolean more = name != null && place >= bound && next < bound && text.capital(next);
        int end = more ? name.end() : to;
        found.add(new Found(
                from, end, first, name, place, before.kin, before.same, before.kin != null || before.relative, true));
        return more ? Math.max(end, add(next, to, next, bound, before)) : end;
    }

    private int locator(int from, int bound) {
        for (int i = from; i < bound; i++) {
            if (text.at(i) == '№'
                    || text.wordStart(i) && source.words().locators.at(text, i, bound) != null) {
                return i;
            }
        }
        return bound;
    }

    /** Where the words of a reference end. */
    private int end(int from) {
        for (int at = from; at < length; at++) {
            char c = text.at(at);
            if (c == '(' && text.closing(at, length) > 0) {
                at = text.closing(at, length);
            } else if (";\n|)".indexOf(c) >= 0 || c == '.' && stops.ends(at, from) && !initial(at)) {
                return at;
            }
        }
        return length;
    }

    /** "И. П." at the end of the words: the stop belongs to the initial. */
    private boolean initial(int stop) {
        boolean letter = stop > 1 && text.capital(stop - 1) && text.at(stop - 2) <= ' ';
        int next = text.skipBlanks(stop + 1, length);
        return letter && next + 1 < length && text.at(next + 1) == '.' && text.capital(next);
    }

    /** What stands before the word that sends and says whose entry it is. */
    private record Before(int from, Relation kin, boolean same, boolean relative) {
        static final Before NONE = new Before(-1, null, false, false);
    }

    private Before before(int see) {
        int begin = begin(see, ";\n(|");
        for (int i = text.nextWord(begin); i < see; i = text.nextWord(i + 1)) {
            Phrases.Hit<Mark> mark = source.markAt(i, see);
            if (mark != null && mark.meaning().topic() == Topic.VARIANT && text.trimStart(mark.end(), see) >= see) {
                return new Before(i, null, true, false);
            }
            Phrases.Hit<KinWord> kin = source.words().kin.at(text, i, see);
            if (kin != null && onlyName(kin.end(), see)) {
                return new Before(i, kin(kin, see), false, true);
            }
        }
        return Before.NONE;
    }

    private boolean onlyName(int from, int to) {
        for (int i = from; i < to; i++) {
            if (EntryText.digit(text.at(i))
                    || text.wordStart(i)
                            && !text.capital(i)
                            && source.words().own.at(text, i, to) == null) {
                return false;
            }
        }
        return true;
    }

    /** What the one who is sent to is to the person: "сын Ивана Петровича" is said of the person, "сын Иван" of the other. */
    private static final java.util.Map<Relation, Relation> INVERSE = java.util.Map.of(
            Relation.CHILD, Relation.PARENT,
            Relation.PARENT, Relation.CHILD);

    private Relation kin(Phrases.Hit<KinWord> kin, int see) {
        Relation relation = kin.meaning().relation();
        int name = text.trimStart(kin.end(), see);
        if (name >= see || !INVERSE.containsKey(relation)) {
            return relation;
        }
        return switch (NameKeys.given(text.slice(name, text.wordEnd(name, see)))) {
            case DECLINED -> INVERSE.get(relation);
            case NONE -> Relation.RELATIVE;
            default -> relation;
        };
    }
}
