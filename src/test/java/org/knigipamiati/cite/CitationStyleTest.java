package org.knigipamiati.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.knigipamiati.words.Language;

/** References against the examples of the manuals, and against words that would break a file. */
class CitationStyleTest {

    private static final LocalDate READ = LocalDate.of(2019, 9, 9);

    private static Cited page(
            String title, String collection, String edition, LocalDate made, String link, LocalDate read, String tag) {
        return new Cited(
                "page",
                false,
                title,
                collection,
                edition,
                null,
                made,
                "",
                link,
                read,
                Language.byTag(tag).orElseThrow());
    }

    /** Publication Manual of the APA, 7th ed., 10.3 (example 49: an archived page of a work of reference) and 10.16 (date of retrieval). */
    @Test
    void apaNamesAPageWithoutAuthorByItsTitleAndSaysWhenItWasRetrieved() {
        String reference = CitationStyle.APA.of(page(
                "List of oldest companies",
                "Wikipedia",
                "edition 3",
                LocalDate.of(2020, 1, 13),
                "https://www.merriam-webster.com/dictionary/culture",
                READ,
                "en"));

        assertThat(reference)
                .startsWith("List of oldest companies. (2020, January 13). In Wikipedia")
                .contains("(edition 3)")
                .endsWith("Retrieved September 9, 2019, from https://www.merriam-webster.com/dictionary/culture");
    }

    /** Chicago Manual of Style, 17th ed., 14.207: “Privacy Policy.” Privacy & Terms. Google. Last modified …, with the date of access. */
    @Test
    void chicagoNamesTitleSiteStateAndAccess() {
        assertThat(CitationStyle.CHICAGO.of(page(
                        "Privacy Policy",
                        "Privacy & Terms. Google",
                        "last modified April 17, 2017",
                        LocalDate.of(2017, 4, 17),
                        "https://www.google.com/policies/privacy/",
                        READ,
                        "en")))
                .isEqualTo(
                        "“Privacy Policy.” Privacy & Terms. Google. Last modified April 17, 2017. Accessed September 9, 2019."
                                + " https://www.google.com/policies/privacy/.");
    }

    /** GOST R 7.0.5-2008, 10.4.3: an article of a site. */
    @Test
    void gostNamesAnElectronicResourceInEveryLanguage() {
        for (String tag : List.of("ru", "en", "uk", "pl", "de")) {
            assertThat(CitationStyle.GOST.of(page(
                            "Члиянц Г. Создание телевидения",
                            "QRZ.RU : сервер радиолюбителей России",
                            "2004",
                            LocalDate.of(2004, 1, 1),
                            "http://www.qrz.ru/articles/article260.html",
                            LocalDate.of(2006, 2, 21),
                            tag)))
                    .isEqualTo("Члиянц Г. Создание телевидения // QRZ.RU : сервер радиолюбителей России. 2004. URL:"
                            + " http://www.qrz.ru/articles/article260.html (дата обращения: 21.02.2006).");
        }
        assertThat(CitationStyle.GOST.of(page("a", "b", "c", READ, "https://kniga.example/", READ, "en")))
                .endsWith("(дата обращения: 09.09.2019).");
    }

    @ParameterizedTest
    @EnumSource
    void everyStyleNamesStateBookLinkAndDayOfAccess(CitationStyle style) {
        for (Language language : Language.all()) {
            Cited cited = new Cited(
                    "knigi-pamiati-record-7",
                    false,
                    "Вымыслов Иван: запись № 7",
                    "Книги памяти",
                    "загрузка № 3",
                    null,
                    LocalDate.of(2026, 11, 24),
                    "Книга небывалой области. Т. 2",
                    "https://kniga.example/records/7",
                    LocalDate.of(2026, 11, 29),
                    language);
            assertThat(style.of(cited))
                    .as(style + " " + language.tag())
                    .contains(
                            "Вымыслов Иван",
                            "агрузка № 3",
                            "Книга небывалой области",
                            "https://kniga.example/records/7",
                            "2026",
                            "29")
                    .doesNotContain("[cite");
        }
    }

    @Test
    void noTitleBreaksAFileForPrograms() {
        Cited cited = page(
                "50 % of {all} & \\more_ #1\r\nER  - \r\nTY  - BOOK",
                "Книги памяти", "1", READ, "https://kniga.example/records?q=%7Ba%7D", READ, "en");

        String bibtex = CitationStyle.BIBTEX.of(cited);
        assertThat(bibtex)
                .contains(
                        "title = {{50 \\% of \\textbraceleft{}all\\textbraceright{} \\& \\textbackslash{}more\\_ \\#1 ER");
        assertThat(bibtex.chars().filter(c -> c == '{').count())
                .isEqualTo(bibtex.chars().filter(c -> c == '}').count());
        assertThat(Arrays.stream(CitationStyle.RIS.of(cited).split("\r\n")))
                .allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"))
                .filteredOn(line -> line.startsWith("TY") || line.startsWith("ER"))
                .hasSize(2);
    }
}
