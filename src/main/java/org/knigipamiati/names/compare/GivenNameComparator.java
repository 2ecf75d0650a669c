package org.knigipamiati.names.compare;

import org.knigipamiati.names.MatchReason;
import org.knigipamiati.names.NamePart;
import org.knigipamiati.names.WordAgreement;
import org.knigipamiati.names.WordAgreement.Kind;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.letters.Nearness;
import org.knigipamiati.names.letters.WordReading;
import org.knigipamiati.names.query.QueryWord;
import org.knigipamiati.names.tables.GivenNames;

/** Compares a word of a query with the given names of a record. */
final class GivenNameComparator {
    private GivenNameComparator() {}

    /** The best match, or null. */
    static WordAgreement of(QueryWord word, NameForms set) {
        WordAgreement best = null;
        for (NameForms.Given given : set.givens) {
            WordAgreement match = one(word, given);
            if (match != null && (best == null || match.quality() > best.quality())) {
                best = match;
            }
        }
        return best;
    }

    private static WordAgreement one(QueryWord word, NameForms.Given given) {
        if (word.plain.equals(given.plain()) || word.identity.equals(given.identity())) {
            return match(word, 1, MatchReason.of("given.same", word.text));
        }
        if (given.unread().isPresent()) {
            boolean fits =
                    word.readings.stream().anyMatch(r -> given.unread().get().mayBe(r.fold()));
            return fits ? unread(word, given) : null;
        }
        if (given.isAbbreviated()) {
            return word.isGiven()
                            && word.readings.stream().anyMatch(r -> r.cyrillic().startsWith(given.plain()))
                    ? new WordAgreement(
                            word.text,
                            NamePart.GIVEN,
                            Kind.ABBREVIATED,
                            0.8,
                            MatchReason.of("initial.stated", word.text, given.text()))
                    : null;
        }
        for (WordReading reading : word.readings) {
            if (reading.fold().equals(given.fold()) && reading.fold().length() > 1) {
                String language = word.language(reading);
                MatchReason reason = reading.asWritten()
                        ? MatchReason.of("given.same", word.text)
                        : language.isEmpty()
                                ? MatchReason.of("given.letters", word.text, given.text())
                                : MatchReason.of("given.spelling", word.text, language, given.text());
                return match(word, 0.97, reason);
            }
        }
        for (String group : given.groups()) {
            QueryWord.GivenReading reading = word.given.get(group);
            if (reading != null) {
                return equivalent(word, given, reading);
            }
        }
        WordAgreement custom = customary(word, given);
        return custom != null ? custom : misspelt(word, given);
    }

    private static WordAgreement unread(QueryWord word, NameForms.Given given) {
        return new WordAgreement(
                word.text, NamePart.GIVEN, Kind.ABBREVIATED, 0.8, MatchReason.of("unread", word.text, given.text()));
    }

    private static WordAgreement equivalent(QueryWord word, NameForms.Given given, QueryWord.GivenReading reading) {
        double quality = reading.quality() > 0.9 ? 0.94 : 0.86;
        String key = reading.oblique()
                ? "given.case"
                : quality < 0.9 ? "given.heard" : reading.hit().kind().equals("pet") ? "given.pet" : "given.form";
        return match(
                word,
                quality,
                MatchReason.of(
                        key,
                        word.text,
                        given.text(),
                        "@language." + reading.hit().language()));
    }

    private static WordAgreement customary(QueryWord word, NameForms.Given given) {
        for (String group : given.groups()) {
            for (String other : GivenNames.tables().customary(group)) {
                QueryWord.GivenReading reading = word.given.get(other);
                if (reading != null && reading.quality() > 0.9) {
                    double quality = GivenNames.tables().usual(group, other) ? 0.82 : 0.6;
                    return new WordAgreement(
                            word.text,
                            NamePart.GIVEN,
                            Kind.CUSTOMARY,
                            quality,
                            MatchReason.of("given.customary", word.text, given.text()));
                }
            }
        }
        return null;
    }

    /** Only a word that is no given name itself can be a misspelling of one. */
    private static WordAgreement misspelt(QueryWord word, NameForms.Given given) {
        if (word.isGiven() || given.fold().length() < 4) {
            return null;
        }
        if (word.script.consonantal()) {
            String skeleton = Letters.skeleton(Letters.sound(given.fold()));
            return skeleton.length() >= 2 && word.skeletons.contains(skeleton)
                    ? match(word, 0.92, MatchReason.of("given.consonants", word.text, given.text()))
                    : null;
        }
        double limit = given.fold().length() >= 6 ? 1.0 : 0.5;
        double best = limit + 1;
        for (int i = 0; i < Math.min(16, word.readings.size()); i++) {
            best = Math.min(best, Nearness.tables().folded(word.readings.get(i).fold(), given.fold(), limit));
        }
        if (best > limit) {
            return null;
        }
        return match(word, best <= 0.5 ? 0.86 : 0.75, MatchReason.of("given.misspelt", word.text, given.text()));
    }

    private static WordAgreement match(QueryWord word, double quality, MatchReason reason) {
        return WordAgreement.agrees(word.text, NamePart.GIVEN, quality, reason);
    }
}
