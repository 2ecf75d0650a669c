package org.knigipamiati.names.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.names.letters.Chinese;
import org.knigipamiati.names.letters.Keyboard;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.letters.Script;
import org.knigipamiati.names.letters.Spellings;
import org.knigipamiati.names.letters.UnreadLetters;
import org.knigipamiati.names.letters.WordReading;
import org.knigipamiati.names.tables.ContextWords;
import org.knigipamiati.names.tables.GivenNames;
import org.knigipamiati.names.tables.KnownSurnames;
import org.knigipamiati.names.tables.LanguageSigns;
import org.knigipamiati.names.tables.Patronymics;
import org.knigipamiati.names.tables.StreetWords;
import org.knigipamiati.names.tables.SurnameEquivalents;
import org.knigipamiati.names.tables.SurnameForms;

/** One word of a query that may be part of a name, with everything it may mean. */
public final class QueryWord {
    private static final int MAX_LEMMAS = 160;

    /** How a given name's class was reached: quality 1 for the table's own form down to a form by sound. */
    public record GivenReading(String group, GivenNames.Hit hit, double quality, boolean oblique, String standard) {}

    /** A patronymic reading. */
    public record PatronymicReading(Patronymics.Parts parts, String fold, String standard) {}

    /** A surname reading: what nominative, by which form and spelling. */
    public record Lemma(String lemma, WordReading reading, SurnameForms.Form form) {}

    public final String text;
    public final String plain;
    /** {@link Letters#identity}, by which a stored word is the same. */
    public final String identity;

    private final QueryText.Mark mark;
    public final Script script;
    public final List<WordReading> readings;
    public final Map<String, GivenReading> given = new LinkedHashMap<>();
    public final List<PatronymicReading> patronymics = new ArrayList<>();
    public final Map<String, Lemma> lemmas = new LinkedHashMap<>();
    public final Set<String> contextStems = new LinkedHashSet<>();
    public final ContextWords.Meaning meaning;
    public final Set<String> skeletons = new LinkedHashSet<>();
    /** What misspellings are measured from: the readings, and the folded nominatives of other forms. */
    public final List<WordReading> nearReadings = new ArrayList<>();

    public final Set<String> nearLemmas = new LinkedHashSet<>();
    public final boolean russian;
    /** What is known of it if it has signs for letters that could not be read. */
    public final Optional<UnreadLetters> unread;

    public QueryWord(QueryText.Word word, String query) {
        this.text = word.text();
        this.mark = word.mark();
        this.plain = Letters.plain(text);
        this.identity = Letters.identity(text);
        this.script = Script.of(plain);
        this.unread = UnreadLetters.of(word.raw());
        List<WordReading> all = new ArrayList<>(Spellings.tables().read(plain, query));
        all.addAll(SurnameEquivalents.tables().read(plain));
        all.addAll(KnownSurnames.tables().withoutMarks(plain));
        if (script == Script.LATIN && plain.length() <= Chinese.LONGEST_SYLLABLE) {
            Chinese.tables().syllable(plain).forEach(reading -> all.add(WordReading.ofWord(reading, "zh")));
        }
        for (String other : Keyboard.otherLayout(word.raw())) {
            String fold = Letters.fold(Letters.plain(other));
            if (fold.length() >= 2) {
                all.add(WordReading.ofOtherLayout(Letters.plain(other)));
            }
        }
        this.readings = List.copyOf(all);
        this.meaning = ContextWords.tables().meaning(plain);
        this.russian = script == Script.CYRILLIC && Spellings.isRussian(plain);
        if (plain.isBlank()) {
            return;
        }
        readGiven();
        readPatronymic();
        readSurname();
        readContext();
        for (WordReading reading : readings) {
            if (nearReadings.size() < 24 && !(russian && reading.asWritten())) {
                nearReadings.add(reading);
            }
        }
        for (Lemma lemma : lemmas.values()) {
            if (nearLemmas.size() < 10 && !lemma.form().isItself()) {
                nearLemmas.add(lemma.lemma());
            }
        }
    }

    private void readGiven() {
        GivenNames names = GivenNames.tables();
        for (GivenNames.Hit hit : names.exact(plain)) {
            put(new GivenReading(
                    hit.group(), hit, 1, hit.oblique(), script == Script.CYRILLIC ? "ru" : hit.language()));
        }
        // Анна is herself, and no case of Ян that sounds like her
        boolean isNominative =
                script == Script.CYRILLIC && names.exact(plain).stream().anyMatch(hit -> !hit.oblique());
        for (WordReading reading : readings) {
            for (GivenNames.Hit hit : names.exact(reading.cyrillic())) {
                put(new GivenReading(hit.group(), hit, 0.98, hit.oblique(), reading.standard()));
            }
            for (GivenNames.Hit hit : names.folded(reading.fold())) {
                if (hit.oblique() && isNominative) {
                    continue;
                }
                put(new GivenReading(hit.group(), hit, 0.96, hit.oblique(), reading.standard()));
            }
        }
        if (given.isEmpty() && plain.length() >= 5) {
            for (WordReading reading : readings.subList(0, Math.min(readings.size(), 12))) {
                for (GivenNames.Hit hit : names.sounding(Letters.sound(reading.fold()))) {
                    put(new GivenReading(hit.group(), hit, 0.86, hit.oblique(), reading.standard()));
                }
            }
        }
    }

    private void put(GivenReading reading) {
        GivenReading known = given.get(reading.group);
        if (known == null || (known.oblique && !reading.oblique && known.quality <= reading.quality)) {
            given.put(reading.group, reading);
        }
    }

    private void readPatronymic() {
        if (mark == QueryText.Mark.FATHER && !given.isEmpty()) {
            String stem = GivenNames.stem(readings.get(0).fold());
            Patronymics.Parts parts = new Patronymics.Parts(stem, Set.copyOf(given.keySet()), false, false);
            patronymics.add(new PatronymicReading(
                    parts, readings.get(0).fold(), readings.get(0).standard()));
            return;
        }
        Set<String> stems = new LinkedHashSet<>();
        for (WordReading reading : readings) {
            Patronymics.Parts parts = Patronymics.tables().parts(reading.fold());
            if (parts != null && stems.add(parts.stem()) && patronymics.size() < 12) {
                patronymics.add(new PatronymicReading(parts, reading.fold(), reading.standard()));
            }
        }
        patronymics.sort((a, b) ->
                Boolean.compare(a.parts.groups().isEmpty(), b.parts.groups().isEmpty()));
    }

    private void readSurname() {
        for (WordReading reading : readings) {
            lemma(reading, SurnameForms.Form.itself(reading.fold()));
        }
        for (WordReading reading : readings) {
            for (SurnameForms.Form form : SurnameForms.tables().typed(reading.fold())) {
                lemma(reading, form);
            }
        }
        if (script.consonantal()) {
            skeletons.addAll(Spellings.tables().skeletons(plain));
        }
    }

    private void lemma(WordReading reading, SurnameForms.Form form) {
        if (form.lemma().length() < SurnameForms.SHORTEST || lemmas.size() >= MAX_LEMMAS) {
            return;
        }
        Lemma known = lemmas.get(form.lemma());
        if (known == null || (known.form.oblique() && !form.oblique())) {
            lemmas.put(form.lemma(), new Lemma(form.lemma(), reading, form));
        }
    }

    private void readContext() {
        if (isPlace()) {
            contextStems.addAll(StreetWords.tables().stems(plain.replace(".", "")));
        }
        if (meaning != null) {
            for (String russian : meaning.russian()) {
                contextStems.addAll(ContextWords.stemsOf(Letters.fold(Letters.plain(russian))));
            }
        }
        for (WordReading reading : readings.subList(0, Math.min(readings.size(), 16))) {
            contextStems.addAll(ContextWords.stemsOf(reading.fold()));
        }
        for (String part : russian && plain.indexOf('-') > 0 ? plain.split("-") : new String[0]) {
            if (part.length() > 3) {
                contextStems.addAll(ContextWords.stemsOf(Letters.fold(part))); // entries are cut into words at hyphens
            }
        }
    }

    /**
     * The language to name to a reader whose rule made this spelling, as a message key; empty where several have the same rule and
     * nothing tells which was meant.
     */
    public String language(WordReading reading) {
        if (script != Script.LATIN || reading.standard().equals("zh")) {
            return "@language." + reading.standard();
        }
        String own = LanguageSigns.of(plain);
        if (reading.standards().contains(own)) {
            return "@language." + own;
        }
        Set<String> rules = reading.likeliest().isEmpty() ? reading.standards() : reading.likeliest();
        return rules.size() == 1 ? "@language." + reading.standard() : "";
    }

    /** Whether the word, in the nominative or another case, is a given name of the tables and not merely sounds like one. */
    public boolean isGiven() {
        return !isFathersName()
                && !isPlace()
                && mark != QueryText.Mark.MAIDEN
                && given.values().stream().anyMatch(g -> g.quality > 0.9);
    }

    /**
     * Whether the tables know the word, in some case form, as a place, nationality or occupation, or the question calls it a place.
     * An occupation with a capital may as well be a surname: Müller, Kowal, Кузнец.
     */
    public boolean isDescription() {
        String kind = kind();
        boolean surname = ContextWords.PROFESSION.equals(kind)
                && (Character.isUpperCase(text.codePointAt(0)) || russian && meaning == null && hasSurnamesEnding());
        return isPlace() || kind != null && !surname;
    }

    /** Whether it tells a person from many others: no nationality, and no Большая before the name of a street. */
    public boolean isTelling() {
        boolean street = isPlace()
                && (!StreetWords.tables().stems(plain.replace(".", "")).isEmpty()
                        || russian && StreetWords.tables().holds(plain));
        return !street && !ContextWords.NATIONALITY.equals(kind());
    }

    /** Whether the tables know the word as a place, nationality or occupation, a surname though it may be, too. */
    public boolean isKnown() {
        return kind() != null && !(russian && meaning == null && hasSurnamesEnding());
    }

    private String kind() {
        return meaning != null
                ? meaning.kind()
                : russian ? ContextWords.tables().kindOf(Letters.fold(plain)) : null;
    }

    private boolean hasSurnamesEnding() {
        return SurnameForms.tables().hasEnding(Letters.fold(plain));
    }

    /** Whether it is a Russian word that ends as surnames do and is nothing else that the tables know. */
    public boolean looksLikeSurname() {
        return russian && maySurname() && !isGiven() && !isPatronymic() && !isDescription() && hasSurnamesEnding();
    }

    /** Whether it is a given name in the nominative, and not only some case form of one. */
    public boolean isNominativeGiven() {
        return isGiven() && given.values().stream().anyMatch(g -> !g.oblique && g.quality > 0.9);
    }

    /** Whether the question says that it is a place: "из Выдумки", "aus Riga". */
    public boolean isPlace() {
        return mark == QueryText.Mark.PLACE;
    }

    /** Whether it is said to be the name before a marriage. */
    public boolean isMaidenName() {
        return mark == QueryText.Mark.MAIDEN;
    }

    /** Whether it is said to be the father's name: "Pētera dēls". */
    public boolean isFathersName() {
        return mark == QueryText.Mark.FATHER && !patronymics.isEmpty();
    }

    /** Whether it is a small word among capitals and no name of the tables: it may describe, it names nobody. */
    public boolean isOrdinary() {
        return mark == QueryText.Mark.ORDINARY && !isGiven() && !isPatronymic();
    }

    /** Whether it can be somebody's surname. */
    public boolean maySurname() {
        return !isPlace() && !isFathersName() && !isOrdinary();
    }

    /** Whether it is a patronymic, or what a question has for one. */
    public boolean isPatronymic() {
        return mark != QueryText.Mark.MAIDEN
                && !isPlace()
                && (patronymics.stream().anyMatch(p -> !p.parts.groups().isEmpty())
                        || (!patronymics.isEmpty() && script == Script.CYRILLIC && plain.length() > 6));
    }

    /** Whether the word is some surname in its own right, so that it is no misspelling of the compared one. */
    public boolean isKnownSurname(String compared) {
        return readings.stream().limit(4).anyMatch(r -> KnownSurnames.tables().knows(plain, r.fold(), compared));
    }
}
