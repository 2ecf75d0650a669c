package org.knigipamiati.ingest.tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.vocabulary.RecordField;

/**
 * A whole name in one cell: "Осокин Прохор Лукич", "Осокин, П. Л.", "П. Л. Осокин". What is anything else, as two people in one
 * cell, is not taken apart: nobody can mend silently what was cut in the wrong place.
 */
public final class NameCell {

    private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\p{Ll}?\\.)\\s*(\\p{Lu}\\p{Ll}?\\.)?");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’ʼ\"-]*");
    private static final Pattern SURNAME = Pattern.compile(
            "(?iu)\\p{L}{2,}-?\\p{L}*(ов|ев|ёв|ин|ын|ий|ой|ых|их|ко|ук|юк|ич|ян|дзе|швили|ова|ева|ина|ына|ая)");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Set<String> NOBODY =
            Set.of("", "—", "–", "-", "неизвестный", "неизвестная", "неизвестно", "н/д");
    private static final Set<String> TITLES =
            Set.of("гр-н", "гр-ка", "гр.", "гражданин", "гражданка", "свящ.", "священник", "прот.", "тов.", "(у)");
    private static final Set<String> SECOND_WORDS = Set.of("оглы", "оглу", "кызы", "угли", "улы");

    private NameCell() {}

    /** Whether the cell says that there is no name. */
    public static boolean isNobody(String cell) {
        return NOBODY.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** The parts of a name; empty if it cannot be taken apart for sure. */
    public static Optional<Map<RecordField, String>> split(String cell) {
        Map<RecordField, String> parts = new EnumMap<>(RecordField.class);
        List<String> variants = new ArrayList<>();
        String text = " " + cell.strip().replaceAll("\\s+", " ") + " ";
        for (String title : TITLES) {
            text = text.replaceAll("(?iu)[ ,]" + Pattern.quote(title) + "(?=[ ,])", " ");
        }
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            variants.add(brackets.group(1).strip());
        }
        if (variants.stream().anyMatch(v -> !WORD.matcher(v).matches())) {
            return Optional.empty();
        }
        String plain = brackets.replaceAll(" ")
                .replaceAll("\\s+", " ")
                .replaceAll("[ ,]+$", "")
                .strip();
        if (!readWith(plain, parts)) {
            return Optional.empty();
        }
        if (!variants.isEmpty()) {
            parts.put(RecordField.NAME_VARIANTS, String.join("\n", variants));
        }
        return Optional.of(parts);
    }

    private static boolean readWith(String plain, Map<RecordField, String> parts) {
        Matcher initials = INITIALS.matcher(plain);
        if (initials.find()) {
            String before = plain.substring(0, initials.start())
                    .replaceAll("[ ,]+$", "")
                    .strip();
            String after = plain.substring(initials.end()).strip();
            String surname = before.isEmpty() ? after : before;
            if ((before.isEmpty() || after.isEmpty()) && WORD.matcher(surname).matches()) {
                parts.put(RecordField.SURNAME, surname);
                parts.put(RecordField.GIVEN_NAME, initials.group(1));
                if (initials.group(2) != null) {
                    parts.put(RecordField.PATRONYMIC, initials.group(2));
                }
                return true;
            }
            return false;
        }
        int comma = plain.indexOf(',');
        if (comma >= 0
                && (comma != plain.lastIndexOf(',')
                        || !WORD.matcher(plain.substring(0, comma)).matches())) {
            return false;
        }
        String[] words = plain.replace(",", "").split(" ");
        if (words.length == 1 && !SURNAME.matcher(words[0]).matches()) {
            return false;
        }
        boolean turkic = words.length == 4 && SECOND_WORDS.contains(words[3].toLowerCase(Locale.ROOT));
        if (words.length > 3 && !turkic) {
            return false;
        }
        RecordField[] fields = {RecordField.SURNAME, RecordField.GIVEN_NAME, RecordField.PATRONYMIC};
        for (int i = 0; i < words.length; i++) {
            boolean name = WORD.matcher(words[i]).matches() && (Character.isUpperCase(words[i].charAt(0)) || i == 3);
            if (!name) {
                return false;
            }
            parts.merge(fields[Math.min(i, 2)], words[i], (a, b) -> a + " " + b);
        }
        return true;
    }
}
