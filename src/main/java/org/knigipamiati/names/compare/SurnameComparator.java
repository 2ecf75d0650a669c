package org.knigipamiati.names.compare;

import java.util.Set;
import org.knigipamiati.names.MatchReason;
import org.knigipamiati.names.NamePart;
import org.knigipamiati.names.WordAgreement;
import org.knigipamiati.names.WordAgreement.Kind;
import org.knigipamiati.names.letters.Korean;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.letters.Nearness;
import org.knigipamiati.names.letters.Script;
import org.knigipamiati.names.letters.UnreadLetters;
import org.knigipamiati.names.letters.WordReading;
import org.knigipamiati.names.query.QueryWord;
import org.knigipamiati.names.tables.KnownSurnames;
import org.knigipamiati.names.tables.SurnameForms;

/** Compares a word of a query with the surnames of a record. */
final class SurnameComparator {
    private static final double MISSPELT = 0.5;
    /** Two unstressed vowels, or one voiced and one voiceless: what is still heard alike in a longer surname. */
    private static final double TWICE_MISHEARD = 0.61;

    /** What a spelling of another people than the person's is apart from it. */
    private static final double UNLIKELY = 0.4;

    /** A surname of fewer consonants is like too many others. */
    private static final int ENOUGH_CONSONANTS = 4;

    private static final String VOWELS = "аеиоуыэюя";

    private final QueryWord word;
    private final NameForms forms;
    private final boolean casesAllowed;
    private final String nationality;
    private WordAgreement best;

    /**
     * @param casesAllowed false when the query's given name stands in the nominative, so that the surname cannot be declined
     * @param nationality the language of the person's people, as a code of the spelling tables; empty if not known
     */
    SurnameComparator(QueryWord word, NameForms forms, boolean casesAllowed, String nationality) {
        this.nationality = nationality;
        this.word = word;
        this.forms = forms;
        this.casesAllowed = casesAllowed;
    }

    /** The best match, or null. */
    WordAgreement match() {
        for (NameForms.Surname surname : forms.surnames) {
            offer(surname);
        }
        return best;
    }

    private void offer(NameForms.Surname surname) {
        if (surname.origin() == NameForms.Origin.VARIANT && casesAllowed && isAlsoGiven(surname)) {
            return; // of "Николай (Михаил)" Михаил is a surname for nobody who asks for no other given name
        }
        if (surname.unread().isPresent()) {
            unread(surname, surname.unread().get());
            return;
        }
        if (word.identity.equals(surname.identity())) {
            take(1, surname, MatchReason.of("surname.same", word.text));
            return;
        }
        if (forms.patronymics.isEmpty() && isKoreanSyllable(surname)) {
            take(0.95, surname, MatchReason.of("surname.spelling", word.text, "@language.ko", surname.text()));
            return;
        }
        boolean sameAlphabet = word.russian && !surname.isForeign();
        for (WordReading reading : word.readings) {
            if (reading.fold().equals(surname.fold()) && !(sameAlphabet && reading.asWritten())) {
                String language = word.language(reading);
                MatchReason reason = reading.isOtherLayout()
                        ? MatchReason.of("surname.layout", word.text, language, surname.text())
                        : word.russian || language.isEmpty()
                                ? MatchReason.of("surname.letters", word.text, surname.text())
                                : MatchReason.of("surname.spelling", word.text, language, surname.text());
                take(isLikely(reading) ? 0.97 : Weights.PERHAPS_HEARD + 0.1, surname, reason);
                if (isLikely(reading)) {
                    return;
                }
            }
        }
        for (SurnameForms.Form own : surname.lemmas()) {
            QueryWord.Lemma lemma = word.lemmas.get(own.lemma());
            if (lemma == null || !isUsual(own)) {
                continue;
            }
            SurnameForms.Form form =
                    isUsual(lemma.form()) ? lemma.form() : lemma.form().asCase();
            if (form != null && (!form.oblique() || casesAllowed)) {
                lemma(surname, own, new QueryWord.Lemma(lemma.lemma(), lemma.reading(), form));
            }
        }
        if (word.script.consonantal()) {
            String skeleton = Letters.skeleton(Letters.sound(surname.fold()));
            if (skeleton.length() >= 2 && word.skeletons.contains(skeleton)) {
                boolean few = skeleton.length() < ENOUGH_CONSONANTS;
                Kind kind = few ? Kind.CONSONANTS : Kind.AGREES;
                take(kind, 0.92, surname, MatchReason.of("surname.consonants", word.text, surname.text()));
            }
            return;
        }
        if (best == null || best.quality() < Weights.STRONG) {
            near(surname);
        }
    }

    /** A surname of which letters are missing in the book is perhaps each one that fits; it is itself when asked for as printed. */
    private void unread(NameForms.Surname surname, UnreadLetters read) {
        if (word.unread.isPresent()) {
            UnreadLetters asked = word.unread.get();
            if (asked.isSame(read)) {
                take(1, surname, MatchReason.of("surname.same", word.text));
            } else if (asked.mayBe(read)) {
                take(Weights.PERHAPS_HEARD, surname, MatchReason.of("unread", word.text, surname.text()));
            }
        } else if (word.lemmas.keySet().stream().anyMatch(read::mayBe)) {
            take(Weights.PERHAPS_HEARD, surname, MatchReason.of("unread", word.text, surname.text()));
        }
    }

    private boolean isKoreanSyllable(NameForms.Surname surname) {
        Set<String> asked = Korean.tables().surname(word.plain);
        return !asked.isEmpty()
                && surname.plain().indexOf('-') < 0
                && asked.equals(Korean.tables().surnameOf(surname.plain()));
    }

    private boolean isAlsoGiven(NameForms.Surname surname) {
        return word.isGiven()
                && forms.givens.stream()
                        .anyMatch(given ->
                                !given.groups().isEmpty() && given.identity().equals(surname.identity()));
    }

    private boolean isLikely(WordReading reading) {
        if (word.script == Script.HANGUL) {
            return nationality.equals("ko") || reading.isOfTable(); // 박 is Пак, and Баг for nobody but a Korean
        }
        return word.script != Script.LATIN || reading.isLikelyFor(nationality);
    }

    /** Between two Russian spellings Озолс is Озол for a Balt only; Закс and Зак are two names. */
    private boolean isUsual(SurnameForms.Form form) {
        return !word.russian || !form.isBaltic() || nationality.equals("lv") || nationality.equals("lt");
    }

    private void lemma(NameForms.Surname surname, SurnameForms.Form own, QueryWord.Lemma lemma) {
        boolean asWritten = lemma.reading().asWritten() && word.russian && !surname.isForeign();
        if (asWritten && own.isItself() && lemma.form().isItself()) {
            return; // the same folded form of two Cyrillic words: letters differ, near() says how much
        }
        String form = lemma.form().isItself() ? own.form() : lemma.form().form();
        if (!isLikely(lemma.reading())) {
            take(Weights.PERHAPS_HEARD, surname, MatchReason.of("surname.near", word.text, surname.text()));
            return;
        }
        double quality = lemma.form().oblique() ? 0.92 : 0.95;
        if (!asWritten && !lemma.form().isItself()) {
            quality -= 0.02;
        }
        take(quality, surname, MatchReason.of("surname.form", word.text, "@form." + form, surname.text()));
    }

    /** Misspellings: small confusions are heard alike, one other letter is "one letter away". */
    private void near(NameForms.Surname surname) {
        int length = surname.fold().length();
        if (length < 3) {
            return;
        }
        double limit = length >= 8 ? 1.7 : length >= 5 ? 1.3 : 0.6;
        double distance = limit + 1;
        if (word.russian) {
            distance = Nearness.tables().written(word.plain, surname.plain(), limit);
        }
        for (WordReading reading : word.nearReadings) {
            double more = isLikely(reading) ? 0 : UNLIKELY;
            distance = Math.min(
                    distance,
                    more + Nearness.tables().folded(reading.fold(), surname.fold(), Math.min(limit, distance)));
        }
        if (casesAllowed || surname.lemmas().size() > 1) {
            String own =
                    surname.lemmas().get(surname.lemmas().size() > 1 ? 1 : 0).lemma();
            for (String lemma : word.nearLemmas) {
                distance = Math.min(distance, 0.15 + Nearness.tables().folded(lemma, own, Math.min(limit, distance)));
            }
        }
        if (distance > limit) {
            return;
        }
        if (distance <= 0.16 && !word.isKnownSurname(surname.fold())) {
            take(0.9, surname, MatchReason.of("surname.spelt", word.text, surname.text()));
        } else if (distance <= (length >= 6 ? TWICE_MISHEARD : MISSPELT) && !word.isKnownSurname(surname.fold())) {
            double heard = isMisspelling(surname.plain()) ? Weights.HEARD : Weights.PERHAPS_HEARD;
            take(heard + 0.1 * (1 - distance), surname, MatchReason.of("surname.heard", word.text, surname.text()));
        } else {
            take(
                    Weights.ONE_LETTER - 0.1 * (distance - 1),
                    surname,
                    MatchReason.of("surname.near", word.text, surname.text()));
        }
    }

    /**
     * Whether the word is surely a misspelling of a surname that sounds alike: the surname is well known, and no other one can be
     * meant. Сокалов is Соколов; Корицкий and Карицкий, Вадеев and Фадеев, Зеленский and Зелинский may all have lived.
     */
    private boolean isMisspelling(String surname) {
        String typed = word.plain;
        if (!word.russian
                || surname.length() < 5
                || typed.length() < 5
                || !KnownSurnames.tables().bears(surname)) {
            return false;
        }
        boolean vowelsFirst = VOWELS.indexOf(typed.charAt(0)) >= 0 && VOWELS.indexOf(surname.charAt(0)) >= 0;
        if (typed.charAt(0) != surname.charAt(0) && !vowelsFirst) {
            return false;
        }
        return !(surname.endsWith("ский") || surname.endsWith("ская"))
                || typed.regionMatches(typed.length() - 6, surname, surname.length() - 6, 6);
    }

    private void take(double quality, NameForms.Surname surname, MatchReason reason) {
        take(Kind.AGREES, quality, surname, reason);
    }

    private void take(Kind kind, double quality, NameForms.Surname surname, MatchReason reason) {
        double own = quality;
        MatchReason told = reason;
        if (surname.origin() == NameForms.Origin.HALF) {
            own -= 0.02;
            told = MatchReason.of(
                    "surname.half", word.text, forms.surnames.get(0).text());
        } else if (surname.origin() == NameForms.Origin.VARIANT) {
            own -= 0.01;
            told = MatchReason.of("surname.variant", word.text, surname.text());
        }
        if (quality < Weights.STRONG) {
            told = reason;
        }
        if (best == null || own > best.quality()) {
            best = new WordAgreement(word.text, NamePart.SURNAME, kind, own, told);
        }
    }
}
