package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.names.NameKeys;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.WordTable;

/**
 * The surname of a family for men and for women: "Лесной", "Лесная". From the endings of {@code reading/names.csv}.
 *
 * @param man the form for a man, null if it is not known
 * @param woman the form for a woman, null if it is not known
 * @param certain whether no other form is possible
 */
record FamilySurname(String man, String woman, boolean certain) {

    /** An ending and the one that a woman's surname has for it; the same if hers is as his. */
    private record Ending(String man, String woman, boolean certain) {}

    private static final List<Ending> ENDINGS = endings();

    private static List<Ending> endings() {
        WordTable table = WordTable.read("reading/names.csv");
        List<Ending> found = new ArrayList<>();
        found.addAll(table.rows("woman", row -> row.list("phrase").stream()
                .map(man -> new Ending(man, row.get("value").isEmpty() ? man : row.get("value"), true))
                .toList()));
        found.addAll(table.rows("woman_perhaps", row -> row.list("phrase").stream()
                .map(man -> new Ending(man, row.require("value"), false))
                .toList()));
        return List.copyOf(found);
    }

    /**
     * The forms of a printed surname.
     *
     * @param sex of who bears it as printed, {@code m}, {@code f} or null if it is not known
     */
    static FamilySurname of(String printed, String sex) {
        String word = printed.toLowerCase();
        for (Ending ending : ENDINGS) {
            boolean same = ending.man.equals(ending.woman);
            if (word.endsWith(ending.man) && (same || !"f".equals(sex))) {
                return new FamilySurname(printed, with(printed, ending.man, ending.woman), ending.certain);
            }
            if (!same && word.endsWith(ending.woman) && !"m".equals(sex)) {
                boolean one = ENDINGS.stream()
                                .filter(other -> other.woman.equals(ending.woman))
                                .count()
                        == 1;
                return new FamilySurname(
                        one ? with(printed, ending.woman, ending.man) : null, printed, one && ending.certain);
            }
        }
        return new FamilySurname("f".equals(sex) ? null : printed, "m".equals(sex) ? null : printed, false);
    }

    private static String with(String printed, String ending, String other) {
        boolean capitals = printed.equals(printed.toUpperCase()) && !printed.equals(printed.toLowerCase());
        return printed.substring(0, printed.length() - ending.length()) + (capitals ? other.toUpperCase() : other);
    }

    /** The form for somebody, null if it is not known or the sex is not and the forms differ. */
    String of(String sex) {
        if (sex == null) {
            return man != null && man.equals(woman) ? man : null;
        }
        return sex.equals("f") ? woman : man;
    }

    /** All that the surname may be printed as, folded. */
    List<String> folded() {
        List<String> forms = new ArrayList<>();
        for (String form : new String[] {man, woman}) {
            if (form != null) {
                forms.add(EntryText.fold(form));
            }
        }
        return forms;
    }

    /** The sex that names tell for certain, null if they do not. */
    static String sex(String given, String patronymic) {
        String told = patronymic == null ? null : NameKeys.sexOf(patronymic);
        if (told != null || given == null) {
            return told;
        }
        return switch (NameKeys.given(given)) {
            case MAN -> "m";
            case WOMAN -> "f";
            default -> null;
        };
    }
}
