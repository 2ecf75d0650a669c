package org.knigipamiati.names.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.knigipamiati.names.MatchReason;
import org.knigipamiati.names.NamePart;
import org.knigipamiati.names.WordAgreement;
import org.knigipamiati.names.WordAgreement.Kind;
import org.knigipamiati.names.letters.Initials;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.letters.Script;
import org.knigipamiati.names.letters.Spellings;
import org.knigipamiati.names.letters.WordReading;
import org.knigipamiati.names.query.Question;
import org.knigipamiati.names.tables.GivenNames;

/** Compares initials and abbreviated names of a question ("И.", "Ив.") with given name and patronymic of a record. */
final class InitialsComparator {

    /** A beginning as typed, the Cyrillic beginnings that it may stand for, and the classes of given names that begin so in some language. */
    private record Beginning(String typed, Set<String> letters, Set<String> groups) {}

    private final NameForms forms;
    private final boolean givenSpoken;
    private final List<Beginning> beginnings = new ArrayList<>();
    private final int more;

    /** @param givenSpoken whether a whole word of the question is the given name already, so that the patronymic comes first */
    InitialsComparator(Question query, NameForms forms, boolean givenSpoken) {
        this.forms = forms;
        this.givenSpoken = givenSpoken;
        for (String abbreviation : query.abbreviations()) {
            Set<String> letters = new java.util.LinkedHashSet<>();
            letters.add(abbreviation);
            Spellings.tables().read(abbreviation).stream()
                    .limit(8)
                    .map(WordReading::cyrillic)
                    .forEach(letters::add);
            beginnings.add(new Beginning(
                    abbreviation + ".",
                    letters,
                    Script.of(abbreviation) == Script.CYRILLIC
                            ? Set.of()
                            : GivenNames.tables().beginning(abbreviation)));
        }
        for (String initial : query.initials()) {
            beginnings.add(new Beginning(initial, Initials.cyrillic(initial), Set.of()));
        }
        this.more = beginnings.size() - 2;
    }

    /** How each fared. */
    List<WordAgreement> compare() {
        List<WordAgreement> out = new ArrayList<>();
        boolean straight = fits(0, givenSpoken ? 1 : 0) && (beginnings.size() < 2 || fits(1, 1));
        boolean turned = !straight && beginnings.size() == 2 && fits(1, 0) && fits(0, 1);
        for (int i = 0; i < beginnings.size() && i < 2; i++) {
            out.add(one(i, straight || !turned && fits(i, place(i)), turned));
        }
        boolean right = out.stream().allMatch(WordAgreement::speaksFor);
        if (right && more > 0) {
            String typed = beginnings.get(2).typed();
            out.add(new WordAgreement(
                    typed, NamePart.UNMATCHED, Kind.UNKNOWN, 0, MatchReason.of("initial.unknown", typed)));
        }
        return out;
    }

    private int place(int i) {
        return !givenSpoken && i == 0 ? 0 : 1;
    }

    private WordAgreement one(int i, boolean straight, boolean turned) {
        String typed = beginnings.get(i).typed();
        boolean given = place(i) == 0;
        NamePart part = given ? NamePart.GIVEN : NamePart.PATRONYMIC;
        String stated = stated(given);
        if (straight) {
            return new WordAgreement(typed, part, Kind.ABBREVIATED, 0.9, MatchReason.of("initial.fits", typed, stated));
        }
        if (turned) {
            return new WordAgreement(typed, part, Kind.CUSTOMARY, 0.6, MatchReason.of("initial.turned", typed, stated));
        }
        boolean unknown = given ? forms.givens.isEmpty() : forms.patronymics.isEmpty();
        return new WordAgreement(
                typed,
                part,
                unknown ? Kind.UNKNOWN : Kind.DIFFERS,
                0,
                MatchReason.of(unknown ? "initial.unknown" : "initial.differs", typed, stated));
    }

    private boolean fits(int i, int place) {
        if (i >= beginnings.size()) {
            return false;
        }
        Set<String> letters = beginnings.get(i).letters();
        return place == 0
                ? forms.givens.stream()
                        .anyMatch(g -> begins(g.plain(), letters)
                                || g.groups().stream()
                                        .anyMatch(beginnings.get(i).groups()::contains))
                : forms.patronymics.stream().anyMatch(p -> begins(p.plain(), letters))
                        || forms.patronymics.isEmpty()
                                && forms.givens.size() > 1
                                && begins(forms.givens.get(1).plain(), letters); // "А. С." printed in one field
    }

    private static boolean begins(String name, Set<String> letters) {
        return letters.stream()
                .anyMatch(l -> name.startsWith(l) || name.length() == 1 && l.startsWith(Letters.plain(name)));
    }

    private String stated(boolean given) {
        if (given) {
            return forms.givens.isEmpty() ? "" : forms.givens.get(0).text();
        }
        return forms.patronymics.isEmpty() ? "" : forms.patronymics.get(0).text();
    }
}
