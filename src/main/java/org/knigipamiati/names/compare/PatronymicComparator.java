package org.knigipamiati.names.compare;

import java.util.Set;
import org.knigipamiati.names.MatchReason;
import org.knigipamiati.names.NamePart;
import org.knigipamiati.names.WordAgreement;
import org.knigipamiati.names.WordAgreement.Kind;
import org.knigipamiati.names.letters.Nearness;
import org.knigipamiati.names.letters.WordReading;
import org.knigipamiati.names.query.QueryWord;
import org.knigipamiati.names.tables.GivenNames;
import org.knigipamiati.names.tables.Patronymics;

/** Compares a word of a query with the patronymics of a record. */
final class PatronymicComparator {
    private PatronymicComparator() {}

    /** The best match, or null. */
    static WordAgreement of(QueryWord word, NameForms set) {
        WordAgreement best = null;
        for (NameForms.Patronymic patronymic : set.patronymics) {
            WordAgreement match = one(word, patronymic);
            if (match != null && (best == null || match.quality() > best.quality())) {
                best = match;
            }
        }
        return best;
    }

    private static WordAgreement one(QueryWord word, NameForms.Patronymic own) {
        if (word.plain.equals(own.plain())) {
            return match(word, 1, MatchReason.of("patronymic.same", word.text));
        }
        if (own.unread().isPresent()) {
            boolean fits =
                    word.readings.stream().anyMatch(r -> own.unread().get().mayBe(r.fold()));
            return fits
                    ? new WordAgreement(
                            word.text,
                            NamePart.PATRONYMIC,
                            Kind.ABBREVIATED,
                            0.8,
                            MatchReason.of("unread", word.text, own.text()))
                    : null;
        }
        if (own.isAbbreviated()) {
            return word.isPatronymic()
                            && word.readings.stream().anyMatch(r -> r.cyrillic().startsWith(own.plain()))
                    ? new WordAgreement(
                            word.text,
                            NamePart.PATRONYMIC,
                            Kind.ABBREVIATED,
                            0.8,
                            MatchReason.of("initial.stated", word.text, own.text()))
                    : null;
        }
        WordAgreement best = null;
        for (WordReading reading : word.readings) {
            if (reading.fold().equals(own.fold())) {
                String language = word.language(reading);
                MatchReason reason = reading.asWritten()
                        ? MatchReason.of("patronymic.same", word.text)
                        : language.isEmpty()
                                ? MatchReason.of("patronymic.letters", word.text, own.text())
                                : MatchReason.of("patronymic.spelling", word.text, language, own.text());
                return match(word, 0.97, reason);
            }
        }
        if (own.parts() == null) {
            return null;
        }
        for (QueryWord.PatronymicReading reading : word.patronymics) {
            WordAgreement match = parts(word, reading.parts(), own);
            if (match != null && (best == null || match.quality() > best.quality())) {
                best = match;
            }
        }
        return best;
    }

    private static WordAgreement parts(QueryWord word, Patronymics.Parts typed, NameForms.Patronymic own) {
        Patronymics.Parts stated = own.parts();
        if (typed.stem().equals(stated.stem())) {
            String key = typed.oblique() ? "patronymic.case" : "patronymic.form";
            return match(word, 0.96, MatchReason.of(key, word.text, own.text()));
        }
        if (meet(typed.groups(), stated.groups())) {
            return match(word, 0.94, MatchReason.of("patronymic.equivalent", word.text, own.text()));
        }
        for (String group : stated.groups()) {
            if (meet(GivenNames.tables().customary(group), typed.groups())) {
                return new WordAgreement(
                        word.text,
                        NamePart.PATRONYMIC,
                        Kind.CUSTOMARY,
                        0.82,
                        MatchReason.of("patronymic.customary", word.text, own.text()));
            }
        }
        if (!typed.groups().isEmpty() && !stated.groups().isEmpty()) {
            return null;
        }
        // an unknown stem may be a misspelling; a known one is another father
        if (typed.groups().isEmpty() || stated.groups().isEmpty()) {
            double limit = stated.stem().length() >= 5 ? 1.0 : 0.45;
            double distance = Nearness.tables().folded(typed.stem(), stated.stem(), limit);
            if (distance <= limit) {
                return match(
                        word,
                        distance <= 0.5 ? 0.88 : 0.78,
                        MatchReason.of("patronymic.misspelt", word.text, own.text()));
            }
        }
        return null;
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static WordAgreement match(QueryWord word, double quality, MatchReason reason) {
        return WordAgreement.agrees(word.text, NamePart.PATRONYMIC, quality, reason);
    }
}
