package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.RecordField;

/**
 * The calibration of the doubt: entries of people who never lived are changed at random as printers, scanners and typists change
 * them. Of the readings without a doubt at least 99 % hold no value but those of the entry before the change.
 */
class CalibrationTest {

    private static final double SURE = .99;

    /** So many of the changed entries must be read without a doubt: else a doubt says nothing. */
    private static final double SAID = .10;

    private static final Set<RecordField> VALUES = EnumSet.of(
            RecordField.SURNAME,
            RecordField.GIVEN_NAME,
            RecordField.PATRONYMIC,
            RecordField.BIRTH_DATE,
            RecordField.NATIONALITY,
            RecordField.ARREST_DATE,
            RecordField.TRIAL_DATE,
            RecordField.SENTENCE_KIND,
            RecordField.SENTENCE_TERM,
            RecordField.EXECUTION_DATE,
            RecordField.DEATH_DATE,
            RecordField.REHABILITATION_DATE);

    private static final List<String> ENTRIES = List.of(
            "Мнимухин Карп Саввич, 1891 г. р., уроженец с. Небылкино, русский, конюх. Арестован 4.11.1937. Осужден 25.11.1937"
                    + " тройкой УНКВД к ВМН. Расстрелян 2.12.1937. Реабилитирован 16.01.1989.",
            "Вымыслова Анна Петровна, 1902 г. р., уроженка г. Небылова, полька, учительница. Арестована 3 марта 1938 г. Осуждена"
                    + " ОСО при НКВД СССР 8 мая 1938 г. на 8 лет ИТЛ. Умерла 5 января 1942 г. в лагере. Реабилитирована 9 июня 1956 г.",
            "Травкин Фома Ильич, 1885 года рождения, латыш, кузнец. Проживал в дер. Осиновка. Арестован 6 октября 1937 г."
                    + " Приговорен тройкой УНКВД 20 октября 1937 г. к расстрелу. Расстрелян 9 ноября 1937 г.",
            "НЕБЫЛЬСКИЙ Ян Казимирович, 1899 г. рожд., поляк, бухгалтер. Арестован 12.02.1938. Приговорен 4.04.1938 комиссией НКВД"
                    + " и прокурора СССР к ВМН. Расстрелян 10.04.1938. Реабилитирован 30.11.1957.",
            "Krause-Nebel, Hans Walter, geb. 12.3.1914, Deutscher, Schlosser. Verhaftet am 5. Juni 1950. Am 12. Dezember 1950 zum"
                    + " Tode verurteilt. Am 4. April 1951 in Moskau erschossen. Rehabilitiert am 20.6.1996.");

    private static final List<String> REMARKS = List.of(
            "В семье пятеро детей",
            "Отец умер 5 мая 1919 г",
            "Хозяйство описано 3 марта 1931 г",
            "Следователь Небылов осужден 5.05.1940",
            "Сосед Мухин Ян расстрелян 1.02.1938",
            "Жена арестована 3.04.1938",
            "Возможно, умер в 1942",
            "Портрет хранится в музее");

    @Test
    void aReadingWithoutADoubtIsRight() {
        Random random = new Random(7);
        int all = 0;
        int sure = 0;
        List<String> wrong = new ArrayList<>();
        for (String entry : ENTRIES) {
            EntryReading whole = read(entry);
            for (int round = 0; round < 120; round++) {
                String changed = changed(entry, round % 8, random);
                if (changed.equals(entry)) {
                    continue;
                }
                all++;
                EntryReading reading = read(changed);
                if (reading.doubts().isEmpty()) {
                    sure++;
                    if (!holdsOnly(reading, whole)) {
                        wrong.add(changed);
                    }
                }
            }
        }
        int said = sure;
        assertTrue(sure > all * SAID, "without a doubt only " + sure + " of " + all);
        assertTrue(wrong.size() <= sure * (1 - SURE), () -> wrong.size() + " wrong of " + said + ": " + wrong);
    }

    /** Whether no value of a reading is another than before the change; a month whose day the change took away is none. */
    private static boolean holdsOnly(EntryReading reading, EntryReading whole) {
        return VALUES.stream().allMatch(field -> {
            String value = reading.first(field).map(FieldReading::value).orElse("");
            String before = whole.first(field).map(FieldReading::value).orElse("");
            return value.isEmpty() || value.equalsIgnoreCase(before) || field.date() && before.startsWith(value);
        });
    }

    private static String changed(String entry, int rule, Random random) {
        List<String> sentences = new ArrayList<>(
                Arrays.asList(entry.replaceAll("\\.$", "").split("(?<=[\\p{L}\\d]{2})\\. (?=\\p{Lu})")));
        return switch (rule) {
            case 0 -> entry.toUpperCase(java.util.Locale.ROOT);
            case 1 -> String.join("; ", sentences);
            case 2 -> String.join(".\n", sentences);
            case 3 -> {
                Collections.shuffle(sentences.subList(1, sentences.size()), random);
                yield String.join(". ", sentences) + ".";
            }
            case 4 -> {
                sentences.add(1 + random.nextInt(sentences.size()), REMARKS.get(random.nextInt(REMARKS.size())));
                yield String.join(". ", sentences) + ".";
            }
            case 5 -> {
                // a figure that the scanner took for a letter, or parted from its neighbour
                int at = random.nextInt(entry.length());
                yield Character.isDigit(entry.charAt(at))
                        ? entry.substring(0, at)
                                + (random.nextBoolean() ? " " : "О")
                                + entry.substring(at + (random.nextBoolean() ? 0 : 1))
                        : entry;
            }
            case 6 -> {
                // a lost word
                String[] words = entry.split(" ");
                words[3 + random.nextInt(words.length - 3)] = "";
                yield String.join(" ", words).replace("  ", " ");
            }
            default -> {
                int at = entry.indexOf(". ", random.nextInt(entry.length()));
                yield at < 0 ? entry : entry.substring(0, at) + ", " + entry.substring(at + 2);
            }
        };
    }

    private static EntryReading read(String raw) {
        return (EntryReading) EntryForms.byId("book").orElseThrow().read(raw);
    }
}
