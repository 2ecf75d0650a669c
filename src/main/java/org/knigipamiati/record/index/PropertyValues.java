package org.knigipamiati.record.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knigipamiati.attribution.Rule;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.RecordFlag;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.BurialSites;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.TargetSigns;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Values of {@linkplain Property properties} that are more than a column, and what values asked for mean. */
final class PropertyValues {

    /** Number of an article, with its parts as far as they have numbers or letters of their own; and the code it is of. */
    private static final Pattern ARTICLE =
            Pattern.compile("(\\d{1,3}(?:-\\d{1,2}){0,2}[а-я]?)(?![\\d-]).*?(?:\\s(УК\\s\\S+))?", Pattern.UNICODE_CASE);

    /** The code whose article on counter-revolutionary crimes is printed with and without it. */
    private static final String RSFSR = "УК РСФСР";

    /** That article, by itself or in an attempt at it; 58 of other codes is another and is printed with them. */
    private static final Pattern COUNTER_REVOLUTIONARY = Pattern.compile("(?:\\d{2}-)?58(?:-\\d+)?[а-я]?");

    private PropertyValues() {}

    /** The union republic of the region of a case. */
    static String republic(RecordCase counted) {
        return counted.region == null ? null : republic(counted.region).orElse(null);
    }

    static Optional<String> republic(String region) {
        var regions = Vocabularies.load().regions();
        return Optional.ofNullable(regions.get(region)).flatMap(one -> one.republic(regions));
    }

    static boolean isRegion(String code) {
        return Vocabularies.load().regions().containsKey(code);
    }

    static List<String> flags(MemorialRecord record) {
        return record.flags.stream()
                .map((RecordFlag flag) -> flag.check)
                .distinct()
                .toList();
    }

    /** The rules, or the editors' judgement, by which the counted case counts as what it does. */
    static List<String> rules(MemorialRecord record) {
        RecordCase counted = record.countedCase();
        return counted == null
                ? List.of()
                : record.claims.stream()
                        .filter(claim -> claim.best && claim.caseNo == counted.caseNo)
                        .map((OperationClaim claim) -> claim.rule)
                        .filter(rule -> rule != null && isRule(rule))
                        .distinct()
                        .toList();
    }

    static boolean isRule(String id) {
        return Rule.byId(id).isPresent();
    }

    /** "R04: body and date". */
    static String ruleNamed(String id, Words words) {
        return Rule.byId(id)
                .map(rule -> id + ": " + words.say("rule_basis_" + rule.basis()))
                .orElse(id);
    }

    static List<StoredDate> births(MemorialRecord record) {
        return record.birthAlternatives.stream()
                .flatMap(edtf -> PartialDate.tryParse(edtf).stream())
                .map(StoredDate::of)
                .toList();
    }

    /** Dates of cases other than the counted one, by the property that each would be of the counted case. */
    private static Map<Property, List<StoredDate>> datesOfOtherCases(MemorialRecord record) {
        Map<Property, List<StoredDate>> dates = new EnumMap<>(Property.class);
        for (RecordCase told : record.cases) {
            if (told != record.countedCase()) {
                add(dates, Property.ARRESTED, told.arrested);
                add(dates, Property.TRIED, told.tried);
                add(dates, Property.EXECUTED, told.executed);
                add(dates, Property.REHABILITATED, told.rehabilitated);
            }
        }
        return dates;
    }

    private static void add(Map<Property, List<StoredDate>> dates, Property what, StoredDate date) {
        if (date != null) {
            dates.computeIfAbsent(what, none -> new ArrayList<>()).add(date);
        }
    }

    /** The operations of cases other than the counted one, that of the counted one left out. */
    static List<String> operationsOfOtherCases(MemorialRecord record) {
        RecordCase counted = record.countedCase();
        return record.cases.stream()
                .filter(told -> told != counted)
                .map(OperationValues::all)
                .filter(operation ->
                        OperationValues.isOne(operation) && !operation.equals(OperationValues.all(counted)))
                .distinct()
                .toList();
    }

    /** All of them, whatever they date. */
    static List<StoredDate> allDatesOfOtherCases(MemorialRecord record) {
        return datesOfOtherCases(record).values().stream().flatMap(List::stream).toList();
    }

    /** As a card keeps them: EDTF by code. */
    static Map<String, List<String>> otherCases(MemorialRecord record) {
        return datesOfOtherCases(record).entrySet().stream()
                .collect(Collectors.toMap(
                        told -> told.getKey().code(),
                        told -> told.getValue().stream().map(StoredDate::edtf).toList()));
    }

    /**
     * The age that a person reached in the calendar year of the arrest: books print the year of birth, seldom its day, and so it is known
     * wherever both years are. A birth that is dated otherwise too leaves it open, unless the years agree.
     */
    static String age(MemorialRecord record) {
        RecordCase counted = record.countedCase();
        Integer arrested = counted == null ? null : year(counted.arrested);
        List<Integer> births = Stream.concat(Stream.ofNullable(record.birth), births(record).stream())
                .map(PropertyValues::year)
                .distinct()
                .toList();
        if (arrested == null || births.size() != 1 || births.get(0) == null) {
            return null;
        }
        int age = arrested - births.get(0);
        return Bands.AGES.isPossible(age) ? Integer.toString(age) : IndexFields.IMPOSSIBLE;
    }

    static String ageBand(MemorialRecord record) {
        return banded(Bands.AGES, age(record));
    }

    static String term(RecordCase counted) {
        return counted.termMonths == null ? null : counted.termMonths.toString();
    }

    static String termBand(RecordCase counted) {
        return banded(Bands.TERMS, term(counted));
    }

    private static String banded(Bands bands, String number) {
        return number == null || number.equals(IndexFields.IMPOSSIBLE)
                ? number
                : bands.of(Integer.parseInt(number)).orElse(IndexFields.IMPOSSIBLE);
    }

    /** The one year in which all possible days of a date lie; null if there are several, or none. */
    private static Integer year(StoredDate date) {
        if (date == null
                || date.earliest() == null
                || date.latest() == null
                || !date.date().exists()) {
            return null;
        }
        int year = date.earliest().getYear();
        return year == date.latest().getYear() ? year : null;
    }

    /**
     * Articles without their parts ("ч. 1"), each once: {@code 58-10}, {@code 17-58-8}, {@code 54-10 УК УССР}. The code is named
     * where the entry names it, but for article 58 of the RSFSR; what is not written so stays as it is.
     */
    static List<String> articles(RecordCase counted) {
        return counted.articles.stream().map(PropertyValues::article).distinct().toList();
    }

    static String article(String printed) {
        Matcher written = ARTICLE.matcher(printed.strip());
        if (!written.matches()) {
            return printed.strip();
        }
        String code = written.group(2);
        boolean alike = RSFSR.equals(code)
                && COUNTER_REVOLUTIONARY.matcher(written.group(1)).matches();
        return code == null || alike ? written.group(1) : written.group(1) + ' ' + code;
    }

    /** The countries whose service or spy the charge of the counted case calls the person. */
    static List<String> spyFor(MemorialRecord record) {
        RecordCase counted = record.countedCase();
        return counted == null
                ? List.of()
                : Vocabularies.load().lineSigns().servicesIn(counted.text(RecordField.TRIAL_CHARGE));
    }

    /** The groups whose signs the entry prints of the person, in the time and place of the order. */
    static List<String> targetSigns(MemorialRecord record) {
        RecordCase counted = record.countedCase();
        StoredDate when = counted == null ? null : counted.tried != null ? counted.tried : counted.arrested;
        if (when == null
                || when.earliest() == null
                || when.latest() == null
                || !when.date().exists()) {
            return List.of();
        }
        return TargetSigns.bundled()
                .of(
                        field -> field.perCase() ? counted.text(field) : record.text(field),
                        when.earliest(),
                        when.latest(),
                        counted.region);
    }

    /** The known place or town that a printed burial place names; any other as printed; null if it says that none is known. */
    static String burialSite(RecordCase counted) {
        return BurialSites.bundled().of(counted.burialPlace).orElse(null);
    }

    static String lower(String value) {
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }

    /** A code that has a name; every language has one for each. */
    static Predicate<String> named(CodeKind kind) {
        return code -> Words.of(Language.first()).knows(kind, code);
    }

    static <E extends Enum<E>> Predicate<String> constant(Class<E> type) {
        List<String> names = Stream.of(type.getEnumConstants())
                .map(Enum::name)
                .filter(name -> !name.equalsIgnoreCase(IndexFields.UNKNOWN))
                .toList();
        return names::contains;
    }

    /**
     * Whole numbers in bands. A number is asked for by itself, {@code 17}, or with its neighbours, {@code 12..17}; a band is written like that
     * too.
     */
    static final class Bands {

        /** Ages in years. Nobody is older; what is younger than nothing is a fault of the print. */
        static final Bands AGES = new Bands(0, 12, 18, 25, 35, 45, 55, 65, 111);

        /** Terms in months: 10 and 25 years, the highest terms of their time, by themselves. */
        static final Bands TERMS = new Bands(1, 12, 36, 60, 120, 121, 300, 301, 1201);

        private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:\\.\\.(\\d{1,4}))?");

        private final List<String> names = new ArrayList<>();
        private final int[] starts;

        private Bands(int... starts) {
            this.starts = starts;
            for (int i = 0; i + 1 < starts.length; i++) {
                names.add(starts[i] + ".." + (starts[i + 1] - 1));
            }
        }

        boolean isPossible(int number) {
            return number >= starts[0] && number < starts[starts.length - 1];
        }

        Optional<String> of(int number) {
            return IntStream.range(0, names.size())
                    .filter(i -> number >= starts[i] && number < starts[i + 1])
                    .mapToObj(names::get)
                    .findFirst();
        }

        /** Whether it is a band, or a number that is none. */
        boolean isBand(String value) {
            return names.contains(value) || value.equals(IndexFields.IMPOSSIBLE);
        }

        /** Whether it is a number or a range of numbers, the smaller first. */
        boolean isRange(String value) {
            return value.equals(IndexFields.IMPOSSIBLE) || !numbers(value).isEmpty();
        }

        /** The numbers of a range; any other value means itself. */
        List<String> numbers(String value) {
            Matcher range = RANGE.matcher(value);
            if (!range.matches()) {
                return value.equals(IndexFields.IMPOSSIBLE) || value.equals(IndexFields.UNKNOWN)
                        ? List.of(value)
                        : List.of();
            }
            int from = Integer.parseInt(range.group(1));
            int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
            return isPossible(from) && isPossible(to) && from <= to
                    ? IntStream.rangeClosed(from, to)
                            .mapToObj(Integer::toString)
                            .toList()
                    : List.of();
        }
    }

    /** What an age, or a band of ages, is called. */
    static String years(String value, Words words) {
        return value.equals(IndexFields.IMPOSSIBLE)
                ? words.say("impossible_number")
                : words.say("number_years", value.replace("..", "–"));
    }

    /** What a term in months, or a band of terms, is called. */
    static String months(String value, Words words) {
        if (value.equals(IndexFields.IMPOSSIBLE)) {
            return words.say("impossible_number");
        }
        int dots = value.indexOf("..");
        int from = Integer.parseInt(dots < 0 ? value : value.substring(0, dots));
        int to = dots < 0 ? from : Integer.parseInt(value.substring(dots + 2));
        return from == to ? words.term(from) : words.say("terms_between", words.term(from), words.term(to + 1));
    }
}
