package org.knigipamiati.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MosHtmlFormatTest {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    @TempDir
    Path folder;

    @Test
    void aParagraphWithABoldNameIsAPerson() throws IOException {
        List<Item> items = read("<table><tr><td><p class=pers><B>Выдумкин Лука</B>, род. 1890.</p>"
                + "<p class=pers><B>Грезина Анна</B>, род.&nbsp;1891.</p></td></tr></table>");
        assertThat(items)
                .extracting(Item::raw)
                .containsExactly("Выдумкин Лука, род. 1890.", "Грезина Анна, род.\u00a01891.");
        assertThat(((RawEntry) items.get(1)).position()).isEqualTo(2);
    }

    @Test
    void anUnclosedNameLosesNobodyAndShiftsNobodysNumber() throws IOException {
        List<Item> items = read(
                "<p class=pers><B>Выдумкин Лука, род. 1890.</p>\n<p class=pers><B>Грезина Анна</B>, род. 1891.</p>");
        assertThat(items)
                .extracting(Item::raw)
                .containsExactly("Грезина Анна, род. 1891.", "Выдумкин Лука, род. 1890.");
    }

    @Test
    void aParagraphWithoutANameIsRefusedAndNotCounted() throws IOException {
        List<Item> items = read("<p class=pers>род. 1890.</p>\n<p class=pers><B>Грезина Анна</B>, род. 1891.</p>");
        assertThat(items.get(1))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.raw()).contains("род. 1890."));
        assertThat(items.get(0)).isInstanceOfSatisfying(RawEntry.class, e -> {
            assertThat(e.position()).isEqualTo(1);
            assertThat(e.line()).isEqualTo(2);
        });
    }

    @Test
    void aPageWithoutPeopleIsRefused() {
        assertThatThrownBy(() -> read("<p>пусто</p>")).isInstanceOf(FileRefused.class);
    }

    private List<Item> read(String html) throws IOException {
        return FormatFixture.read(new MosHtmlFormat(), folder, html, CYRILLIC);
    }
}
