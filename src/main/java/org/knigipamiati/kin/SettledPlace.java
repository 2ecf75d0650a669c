package org.knigipamiati.kin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.knigipamiati.kin.PlaceWord.Kind;
import org.knigipamiati.vocabulary.Remembered;

/**
 * The village or town that a printed place names. Villages of one name are many: a village is told by its district (uezd, raion) too, and where
 * none is printed there is no key, rather than a wrong one.
 *
 * @param village "деревня, районский"; empty if no village with its district is named
 * @param town name of the town without its ending, so that most of its cases are one; empty if no town is named
 */
public record SettledPlace(Optional<String> village, Optional<String> town) {

    /** A place of which nothing is told. */
    public static final SettledPlace UNKNOWN = new SettledPlace(Optional.empty(), Optional.empty());

    private static final Remembered<SettledPlace> READ = new Remembered<>(SettledPlace::read);

    /** Words of the longest name. */
    private static final int LONGEST = 3;

    private static final Pattern ADJECTIVE = Pattern.compile("(?:ий|ый|ой|ого|его|ому|ом|ем|ая|яя|ую|ое)$");

    private static final Pattern CASE = Pattern.compile("(?<=.{3})[аеиоуыьюя]$");

    /** Reads a place as printed; null for none. */
    public static SettledPlace of(String printed) {
        return printed == null || printed.isBlank() ? UNKNOWN : READ.of(printed);
    }

    private static SettledPlace read(String printed) {
        List<List<PlaceWord>> parts = PlaceWord.parts(printed.replaceAll("[(][^()]*[)]", " "));
        Optional<String> town = named(parts, Kind.TOWN).or(() -> bare(parts));
        Optional<String> district = district(parts);
        Optional<String> village = named(parts, Kind.VILLAGE).or(() -> untyped(parts));
        return new SettledPlace(
                village.flatMap(name -> district.map(where -> name + ", " + where)),
                village.isPresent()
                        ? Optional.empty()
                        : town.map(name -> CASE.matcher(name).replaceAll("")));
    }

    /** The name after the word for its kind. */
    private static Optional<String> named(List<List<PlaceWord>> parts, Kind kind) {
        for (List<PlaceWord> part : parts) {
            for (int i = 0; i + 1 < part.size(); i++) {
                PlaceWord word = part.get(i);
                if (word.is(kind) && !word.isName() && isNameAt(part, i + 1)) {
                    return Optional.of(name(part, i + 1));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNameAt(List<PlaceWord> part, int at) {
        PlaceWord word = part.get(at);
        return word.isName() && !word.isNumber() && !isUnit(part, at + 1);
    }

    /** Whether the word there says that the one before it names a district or the like. */
    private static boolean isUnit(List<PlaceWord> part, int at) {
        return at < part.size()
                && (part.get(at).is(Kind.DISTRICT)
                        || part.get(at).is(Kind.PART)
                        || part.get(at).is(Kind.WIDER));
    }

    private static String name(List<PlaceWord> part, int from) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < part.size() && words.size() < LONGEST && isNameAt(part, i); i++) {
            words.add(part.get(i).text());
        }
        return String.join(" ", words);
    }

    /** "Пружанского уезда": the district, in one form. */
    private static Optional<String> district(List<List<PlaceWord>> parts) {
        for (List<PlaceWord> part : parts) {
            for (int i = 1; i < part.size(); i++) {
                if (part.get(i).is(Kind.DISTRICT) && part.get(i - 1).isName()) {
                    String stem = ADJECTIVE.matcher(part.get(i - 1).text()).replaceAll("");
                    return Optional.of(stem.endsWith("к") ? stem + "ий" : stem);
                }
            }
        }
        return Optional.empty();
    }

    /** A name that stands alone after a district is a village. */
    private static Optional<String> untyped(List<List<PlaceWord>> parts) {
        for (int i = 1; i < parts.size(); i++) {
            List<PlaceWord> part = parts.get(i);
            boolean afterDistrict = parts.get(i - 1).stream().anyMatch(word -> word.is(Kind.DISTRICT));
            if (afterDistrict && part.size() <= LONGEST && part.stream().allMatch(PlaceWord::isName)) {
                return Optional.of(part.stream().map(PlaceWord::text).collect(Collectors.joining(" ")));
            }
        }
        return Optional.empty();
    }

    /** "Москва", "в Тифлисе": one name and nothing else. */
    private static Optional<String> bare(List<List<PlaceWord>> parts) {
        if (parts.size() != 1) {
            return Optional.empty();
        }
        List<PlaceWord> words = parts.get(0);
        PlaceWord last = words.get(words.size() - 1);
        boolean alone =
                words.size() == 1 || (words.size() == 2 && words.get(0).text().equals("в"));
        return alone && last.isName() && !last.isNumber() ? Optional.of(last.text()) : Optional.empty();
    }
}
