package org.knigipamiati.kin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.kin.PlaceWord.Kind;

/**
 * A house, and the flat in it, as one printed address names them. Two addresses are one if town, street, number and part of the building
 * are printed alike but for usual abbreviations and the order of words; "31" and "31/33", or a house with and without its building, are not told to
 * be one. An address without a number of a house is none.
 *
 * @param house "москва, больш… пер, 2": lower case, in a fixed order
 * @param flat the same with the flat or room; empty if none is printed
 */
public record Address(String house, Optional<String> flat) {

    private static final Pattern HOUSE_AND_FLAT = Pattern.compile("(\\d+(?:/\\d+)?)-?([а-я]?)-(\\d+[а-я]?)");

    /** "12--6--72": house, part of the building, flat. */
    private static final Pattern HOUSE_BUILDING_FLAT =
            Pattern.compile("(\\d+(?:/\\d+)?[а-я]?)--(\\d+[а-я]?)--(\\d+[а-я]?)");

    /** "кв4". */
    private static final Pattern GLUED = Pattern.compile("(?<!\\p{L})(кв|корп|комн)(\\d)");

    private static final Pattern LETTER = Pattern.compile("[а-г]");

    /**
     * Reads an address.
     *
     * @param printed the residence as printed; null for none
     * @param town in which town the source's addresses are that name none; empty if it is not about one town
     */
    public static Optional<Address> of(String printed, String town) {
        return printed == null ? Optional.empty() : new Reader(town).read(printed);
    }

    private static final class Reader {

        private final String home;
        private final List<List<PlaceWord>> before = new ArrayList<>();
        private List<PlaceWord> street;
        private String house;
        private String building = "";
        private String flat = "";
        private String room = "";

        Reader(String home) {
            this.home = home.toLowerCase(Locale.ROOT).replace('ё', 'е');
        }

        Optional<Address> read(String printed) {
            String apart = HOUSE_BUILDING_FLAT.matcher(printed).replaceAll("$1 корп $2 кв $3");
            PlaceWord.parts(GLUED.matcher(apart).replaceAll("$1 $2")).forEach(this::part);
            if (house == null && !flat.isEmpty() && street == null && !before.isEmpty()) {
                List<PlaceWord> last = before.remove(before.size() - 1);
                if (last.size() > 1 && last.get(last.size() - 1).isNumber()) {
                    takeStreet(last);
                }
            }
            if (house == null && building.isEmpty()) {
                return Optional.empty();
            }
            if (street == null && !before.isEmpty()) {
                List<PlaceWord> last = before.get(before.size() - 1);
                boolean place = has(last, Kind.VILLAGE)
                        || has(last, Kind.TOWN)
                        || has(last, Kind.DISTRICT)
                        || has(last, Kind.WIDER);
                street = place ? null : before.remove(before.size() - 1);
            }
            String where = town();
            if (where.isEmpty() || (street == null && house == null)) {
                return Optional.empty();
            }
            String number = (house == null ? "" : house) + (building.isEmpty() ? "" : " " + building);
            String key = street == null
                    ? where + ", " + number.strip()
                    : where + ", " + written(street) + ", " + number.strip();
            String inside = (flat + (room.isEmpty() ? "" : " " + room)).strip();
            return Optional.of(
                    new Address(key, inside.isEmpty() ? Optional.empty() : Optional.of(key + ", " + inside)));
        }

        private void part(List<PlaceWord> words) {
            List<PlaceWord> rest = new ArrayList<>();
            boolean named = false;
            for (int i = 0; i < words.size(); i++) {
                PlaceWord word = words.get(i);
                PlaceWord next = i + 1 < words.size() ? words.get(i + 1) : null;
                boolean numbered = next != null && next.isNumber();
                if (numbered && word.is(Kind.HOUSE) && house == null) {
                    boolean lettered = i + 2 < words.size()
                            && LETTER.matcher(words.get(i + 2).text()).matches();
                    takeHouse(next.text() + (lettered ? words.get(i + 2).text() : ""));
                    i += lettered ? 1 : 0;
                    named = true;
                } else if (word.is(Kind.BUILDING)
                        && next != null
                        && (numbered || next.text().length() == 1)) {
                    building = word.written(Kind.BUILDING) + " " + next.text();
                } else if (numbered && word.is(Kind.FLAT)) {
                    flat = "кв " + next.text();
                } else if (numbered && word.is(Kind.ROOM)) {
                    room = word.written(Kind.ROOM) + " " + next.text();
                } else {
                    rest.add(word);
                    continue;
                }
                i++;
            }
            if (rest.isEmpty()) {
                return;
            }
            boolean isStreet = has(rest, Kind.STREET) || has(rest, Kind.STREET_TYPE);
            if (street == null && (isStreet || named)) {
                takeStreet(rest);
            } else if (street != null
                    && (house == null || named)
                    && !rest.get(0).isNumber()) {
                // "Загородный двор": which of the street's houses of that number
                street = Stream.concat(street.stream(), rest.stream()).toList();
            } else if (house == null
                    && rest.size() == 1
                    && rest.get(0).isNumber()
                    && (street != null || !before.isEmpty())) {
                takeHouse(rest.get(0).text());
            } else if (street == null && house == null) {
                before.add(rest);
            }
        }

        /** A street, with the house if its number is the last word. */
        private void takeStreet(List<PlaceWord> words) {
            PlaceWord last = words.get(words.size() - 1);
            boolean numbered = house == null && words.size() > 1 && last.isNumber();
            street = numbered ? words.subList(0, words.size() - 1) : words;
            if (numbered) {
                takeHouse(last.text());
            }
        }

        private void takeHouse(String number) {
            Matcher both = HOUSE_AND_FLAT.matcher(number);
            if (both.matches()) {
                house = both.group(1) + both.group(2);
                flat = "кв " + both.group(3);
            } else {
                house = number.replaceAll("(?<=\\d)-(?=[а-я]$)", "");
            }
        }

        /** The town or village printed last; else the last part that says nothing wider; else the town of the source. */
        private String town() {
            for (int i = before.size() - 1; i >= 0; i--) {
                List<PlaceWord> part = before.get(i);
                if (!has(part, Kind.WIDER) && !has(part, Kind.DISTRICT) && !has(part, Kind.PART)) {
                    String name = part.stream()
                            .filter(word -> !(word.is(Kind.VILLAGE) || word.is(Kind.TOWN)) || word.isName())
                            .map(PlaceWord::text)
                            .collect(Collectors.joining(" "));
                    if (!name.isEmpty()) {
                        return name;
                    }
                }
            }
            return home;
        }

        /** Adjectives and ordinals first, then the name, then what kind of street it is. */
        private static String written(List<PlaceWord> street) {
            List<String> adjectives = new ArrayList<>();
            List<String> names = new ArrayList<>();
            List<String> types = new ArrayList<>();
            for (PlaceWord word : street) {
                if (word.isOrdinal()) {
                    adjectives.add(word.text().replaceAll("-.*", ""));
                } else if (word.is(Kind.STREET_ADJECTIVE)) {
                    adjectives.add(word.written(Kind.STREET_ADJECTIVE));
                } else if (word.is(Kind.STREET_TYPE)) {
                    types.add(word.written(Kind.STREET_TYPE));
                } else if (!word.is(Kind.STREET)) {
                    names.add(word.text());
                }
            }
            adjectives.sort(null);
            adjectives.addAll(names);
            adjectives.addAll(types);
            return String.join(" ", adjectives);
        }

        private static boolean has(List<PlaceWord> words, Kind kind) {
            return words.stream().anyMatch(word -> word.is(kind) && (kind == Kind.STREET_TYPE || !word.isNumber()));
        }
    }
}
