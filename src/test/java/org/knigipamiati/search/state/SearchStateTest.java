package org.knigipamiati.search.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.search.state.InvalidSearch.Problem;

class SearchStateTest {

    @Test
    void allParametersAreReadAndWrittenInAFixedOrder() {
        SearchState state = read(
                "size=50&sort=name&executed=1938..&nationality=поляк&nationality=немец&q= Пётр   Вымыслов &operation=POLISH_00485");
        assertThat(state.q()).isEqualTo("Пётр Вымыслов");
        assertThat(state.selected(Facet.NATIONALITY)).containsExactly("немец", "поляк");
        assertThat(state.periods()
                        .get(DateFilter.of(Property.EXECUTED))
                        .interval()
                        .to())
                .isNull();
        assertThat(URLDecoder.decode(state.toQueryString(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "?q=Пётр+Вымыслов&operation=POLISH_00485&nationality=немец&nationality=поляк".replace('+', ' ')
                                + "&executed=1938..&sort=name&size=50");
        assertThat(read(state.toQueryString().substring(1))).isEqualTo(state);
    }

    @Test
    void theSearchForEverythingHasNoQueryString() {
        assertThat(SearchState.all().toQueryString()).isEmpty();
        assertThat(read("").isEmpty()).isTrue();
        assertThat(read("q=&operation=&arrested=&size=&sort=&cursor=")).isEqualTo(SearchState.all());
    }

    @Test
    void aSelectedValueIsTakenBackByTheSameLink() {
        SearchState chosen = SearchState.of("Вымыслов").toggled(Facet.SEX, "f");
        assertThat(chosen.isSelected(Facet.SEX, "f")).isTrue();
        assertThat(chosen.toggled(Facet.SEX, "f")).isEqualTo(SearchState.of("Вымыслов"));
    }

    @Test
    void aValueIsExcludedByAMinusBeforeTheParameterAndTakenBackByTheSameLink() {
        SearchState state = read("-nationality=поляк&-nationality=unknown&nationality=немец");
        assertThat(state.excluded(Facet.NATIONALITY)).containsExactly("unknown", "поляк");
        assertThat(state.selected(Facet.NATIONALITY)).containsExactly("немец");
        assertThat(state.isNarrowed()).isTrue();
        assertThat(URLDecoder.decode(state.toQueryString(), StandardCharsets.UTF_8))
                .isEqualTo("?nationality=немец&-nationality=unknown&-nationality=поляк");
        assertThat(read(state.toQueryString().substring(1))).isEqualTo(state);
        assertThat(state.toggled(Facet.NATIONALITY, "поляк").excluded(Facet.NATIONALITY))
                .containsExactly("unknown");
        assertThat(state.without(Facet.NATIONALITY)).isEqualTo(SearchState.all());
        assertThat(state.widest()).isEqualTo(SearchState.all());
    }

    @Test
    void aValueIsNeverChosenAndExcludedByOneLinkAfterAnother() {
        SearchState excluded = SearchState.all().with(Facet.SEX, "f").excluding(Facet.SEX, "f");
        assertThat(excluded.selections()).isEmpty();
        assertThat(excluded.with(Facet.SEX, "f").exclusions()).isEmpty();
    }

    @Test
    void aPeriodOfADateThatNoCalendarHasIsRefused() {
        assertProblem("executed=1938-13", "executed", Problem.NO_SUCH_DATE, "1938-13");
        assertProblem("executed=1938-11-31", "executed", Problem.NO_SUCH_DATE, "1938-11-31");
        assertProblem("arrested=1937-02-29..", "arrested", Problem.NO_SUCH_DATE, "1937-02-29");
        assertProblem("arrested=..1938-14-01", "arrested", Problem.NO_SUCH_DATE, "1938-14-01");
        assertProblem("born=1890/1891-02-30", "born", Problem.NO_SUCH_DATE, "1890/1891-02-30");
        assertThat(read("arrested=1936-02-29").periods()).hasSize(1);
    }

    @Test
    void everyChangeGoesBackToTheFirstPage() {
        SearchState later = SearchState.of("Вымыслов").withCursor("abcdefghijklmnop");
        assertThat(later.with(Facet.SEX, "m").cursor()).isNull();
        assertThat(later.without(Facet.SEX).cursor()).isNull();
        assertThat(later.with(DateFilter.of(Property.BORN), Period.parse("1890"))
                        .cursor())
                .isNull();
        assertThat(later.withSort(Sort.NAME).cursor()).isNull();
        assertThat(later.withSize(10).cursor()).isNull();
        assertThat(later.widest().cursor()).isNull();
        assertThat(later.firstPage()).isEqualTo(SearchState.of("Вымыслов"));
    }

    @Test
    void aPeriodMayBeOpenOrASingleDate() {
        assertThat(Period.parse("1937-08..1938-11").interval().to()).hasToString("1938-11-30");
        assertThat(Period.parse("..1938").interval().from()).isNull();
        assertThat(Period.parse("1937").interval().from()).hasToString("1937-01-01");
        assertThat(Period.parse("1937..")).hasToString("1937..");
        assertThat(Period.parse("1937")).hasToString("1937");
    }

    @Test
    void everyBadParameterIsNamed() {
        assertProblem("operaton=X", "operaton", Problem.UNKNOWN_PARAMETER, "operation");
        assertProblem("page=2", "page", Problem.UNKNOWN_PARAMETER);
        assertProblem("-operaton=X", "-operaton", Problem.UNKNOWN_PARAMETER, "-operation");
        assertProblem("-q=X", "-q", Problem.UNKNOWN_PARAMETER);
        assertProblem("-arrested=1937", "-arrested", Problem.UNKNOWN_PARAMETER);
        assertProblem("size=0", "size", Problem.OUT_OF_BOUNDS, "0", "1", "100");
        assertProblem("size=101", "size", Problem.OUT_OF_BOUNDS, "101", "1", "100");
        assertProblem("size=99999999999999", "size", Problem.OUT_OF_BOUNDS, "99999999999999", "1", "100");
        assertProblem("size=ten", "size", Problem.OUT_OF_BOUNDS, "ten", "1", "100");
        assertProblem("sort=shoe-size", "sort", Problem.UNKNOWN_VALUE, "shoe-size");
        assertProblem("sort=name&sort=born", "sort", Problem.REPEATED);
        assertProblem("arrested=yesterday", "arrested", Problem.NOT_A_PERIOD, "yesterday");
        assertProblem("arrested=1938..1937", "arrested", Problem.NOT_A_PERIOD, "1938..1937");
        assertProblem("arrested=..", "arrested", Problem.NOT_A_PERIOD, "..");
        assertProblem("cursor=%2B%2B", "cursor", Problem.BROKEN_CURSOR);
        assertProblem("q=" + "я".repeat(10_000), "q", Problem.TOO_LONG, "10000", "500");
        assertProblem("burial=" + "я".repeat(10_000), "burial", Problem.TOO_LONG, "10000", "300");
        String thousand = IntStream.range(0, 1000).mapToObj(i -> "&age=" + i).collect(Collectors.joining());
        assertProblem(thousand.substring(1), "age", Problem.TOO_MANY, "1000", "50");
        assertProblem("q=%FF%FE", "q", Problem.NOT_TEXT);
        assertProblem("q=a%00b", "q", Problem.NOT_TEXT);
        assertProblem("nationality=%ED%A0%80", "nationality", Problem.NOT_TEXT);
    }

    @Test
    void theCallersOwnParametersAreLeftToIt() {
        Map<String, List<String>> parameters = Map.of("lang", List.of("ru"), "q", List.of("Вымыслов"));
        assertThat(SearchState.parse(parameters, Set.of("lang"))).isEqualTo(SearchState.of("Вымыслов"));
    }

    @Test
    void aCursorBelongsToTheSearchThatMadeIt() {
        SearchState state = SearchState.of("Вымыслов").withSize(7);
        String word = new Cursor(40, "[1.5,17]").encode(state);
        assertThat(Cursor.of(state.withCursor(word))).isEqualTo(new Cursor(40, "[1.5,17]"));
        assertThat(Cursor.of(state.withSize(9).withCursor(word)).seen()).isEqualTo(40);
        SearchState other = SearchState.of("Другой").withCursor(word);
        assertThat(catchThrowableOfType(InvalidSearch.class, () -> Cursor.of(other))
                        .parameter())
                .isEqualTo("cursor");
        SearchState damaged = state.withCursor(word.substring(0, word.length() - 2) + "AA");
        assertThat(catchThrowableOfType(InvalidSearch.class, () -> Cursor.of(damaged))
                        .problem())
                .isEqualTo(Problem.BROKEN_CURSOR);
    }

    /** Who takes a page's address for its name, as caches do, must not meet the same page under others. */
    @Test
    void aCursorIsWrittenInOneWayOnly() {
        SearchState state = SearchState.of("Вымыслов");
        String word = new Cursor(40, "[1.5,17]").encode(state);
        String otherBits = word.substring(0, word.length() - 1) + (char) (word.charAt(word.length() - 1) + 1);
        byte[] content = ByteBuffer.allocate(Long.BYTES + 7)
                .putLong(40)
                .put("[\"\u00FF\",1]".getBytes(StandardCharsets.ISO_8859_1))
                .array();
        byte[] noUtf8 = ByteBuffer.allocate(Integer.BYTES + content.length)
                .putInt(Cursor.check(state, content))
                .put(content)
                .array();
        assertThat(Cursor.of(state.withCursor(word)).seen()).isEqualTo(40);
        for (String other :
                List.of(otherBits, Base64.getUrlEncoder().withoutPadding().encodeToString(noUtf8))) {
            assertThat(catchThrowableOfType(InvalidSearch.class, () -> Cursor.of(state.withCursor(other))))
                    .as(other)
                    .isNotNull();
        }
    }

    @Test
    void aForgedCursorIsRefusedThoughItsCheckIsRight() {
        SearchState state = SearchState.of("Вымыслов");
        for (Cursor forged : List.of(
                new Cursor(-1, ""),
                new Cursor(Long.MAX_VALUE, ""),
                new Cursor(3, "no JSON at all"),
                new Cursor(3, "[1]"),
                new Cursor(3, "[1,2,3]"),
                new Cursor(3, "[{\"a\":1},2]"),
                new Cursor(3, "[1,\"x\"]"))) {
            SearchState asked = state.withCursor(forged.encode(state));
            assertThat(catchThrowableOfType(InvalidSearch.class, () -> Cursor.of(asked)))
                    .as(forged.toString())
                    .isNotNull();
        }
        for (String after : List.of(
                "[12.5,17]",
                "[1.0E-5,17]",
                "[null,17]",
                "[\"небылицын \\\"лука\\\"\",17]",
                "[9223372036854775807,17]")) {
            Cursor cursor = new Cursor(3, after);
            assertThat(Cursor.of(state.withCursor(cursor.encode(state)))).isEqualTo(cursor);
        }
    }

    private static void assertProblem(String query, String parameter, Problem problem, String... arguments) {
        InvalidSearch error = catchThrowableOfType(InvalidSearch.class, () -> read(query));
        assertThat(error).as(query).isNotNull();
        assertThat(error.parameter()).isEqualTo(parameter);
        assertThat(error.problem()).isEqualTo(problem);
        assertThat(error.arguments()).containsExactly(arguments);
    }

    private static SearchState read(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                parameters
                        .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                        .add(value);
            }
        }
        return SearchState.parse(parameters, Set.of());
    }

    @ParameterizedTest
    @CsvSource({"flag, C01", "occupation, PEASANT"})
    void acceptsOnlyCodesThatHaveAName(String parameter, String code) {
        Facet facet = Facet.all().stream()
                .filter(each -> each.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
        assertThat(facet.isPossible(code)).isTrue();
        assertThat(facet.isPossible("nonsense")).isFalse();
    }
}
