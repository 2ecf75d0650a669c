package org.knigipamiati.review.preread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.review.typing.PastedEntries;

/** Numbers and heads of pages are told from entries, and from the ends of entries, which are never taken for them. */
class PageEdgesTest {

    private static final String ENTRIES =
            "ЛУГОВЕРСТОВ Фока Лукич, 1896 г. р./русский, столяр.//ЛУГОВЦЕВ Лука, 1901 г. р./русский.";

    /** A page, lines apart by a stroke and paragraphs by two; what of it is left out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17//E                                        | 17 | 17",
                "E//— 17 —                                    | 17 | — 17 —",
                "E//[18]                                      | с. 17 | [18]",
                "E//XIV                                       | XIV | XIV",
                "Книга памяти Заозёрья 17//E                  | 17 | Книга памяти Заозёрья 17",
                "17 Книга памяти Заозёрья//E                  | с. 17 | 17 Книга памяти Заозёрья",
                "17//КНИГА ПАМЯТИ//E                          | 17 | 17/КНИГА ПАМЯТИ",
                "Том второй//КНИГА ПАМЯТИ//E//17              | 17 | Том второй/КНИГА ПАМЯТИ/17",
                // the end of an entry of the page before
                "расстрелян.//E                               | 17 |",
                "Расстрелян 9 апреля 1938 г.//E               | 38 |",
                "Реабилитирован 17 мая 1957 г.//E             | 17 |",
                // the first line of a paragraph
                "17/E                                         | 17 |",
                // numbers of entries on lines of their own
                "101//E//102//E                               | 17 |",
                "E                                            | 17 |",
            })
    void whatStandsAtTheEdgeIsNoEntry(String lines, String label, String left) {
        Recognised page = page(lines.replace("E", ENTRIES));
        Recognised before = page("Том второй//КНИГА ПАМЯТИ//ЛУГИН Пров, 1890 г. р./русский.//16");
        Set<Integer> edges = PageEdges.of(page, label, List.of(before));
        assertThat(edges.stream().map(i -> page.lines().get(i).text()))
                .containsExactlyElementsOf(left == null ? List.of() : Arrays.asList(left.split("/")));
        String whole = page.text();
        String rest = page.text(edges);
        assertThat(rest).contains(ENTRIES.replace("//", "\n\n").replace("/", "\n"));
        assertThat(PastedEntries.split(rest, List.of()))
                .hasSize(PastedEntries.split(whole, List.of()).size() - edges.size());
    }

    @Test
    void doubtfulWordsKeepTheirNumbersWithoutTheEdge() {
        Recognised page = new Recognised(List.of(
                new Recognised.Line(0, List.of(word("17", 20))),
                new Recognised.Line(1, List.of(word("ЛУГИН", 96), word("Пров", 30)))));
        assertThat(page.pieces(PageEdges.of(page, "17", List.of())))
                .containsExactly(new Recognised.Piece("ЛУГИН ", -1), new Recognised.Piece("Пров", 2));
    }

    private static Recognised page(String text) {
        List<Recognised.Line> lines = new ArrayList<>();
        int paragraph = 0;
        for (String part : text.split("//")) {
            for (String line : part.split("/")) {
                lines.add(new Recognised.Line(
                        paragraph,
                        Arrays.stream(line.strip().split(" "))
                                .map(each -> word(each, 96))
                                .toList()));
            }
            paragraph++;
        }
        return new Recognised(lines);
    }

    private static Recognised.Word word(String text, int sure) {
        return new Recognised.Word(text, 0, 0, 1, 1, sure);
    }
}
