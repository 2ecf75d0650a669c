package org.knigipamiati.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of a wiki. All people are invented. */
class OpenListFormatTest {

    @TempDir
    Path folder;

    @Test
    void eachPageIsReadOnceInItsHighestRevision() throws IOException {
        List<Item> items = read(page(7, 30, "Вымышлов Лука (1890)", form("старое"))
                + page(8, 31, "Придумов Фома (1891)", form("одно"))
                + page(7, 52, "Вымышлов Лука (1890)", form("новое"))
                + page(7, 52, "Вымышлов Лука (1890)", form("новое"))
                + page(7, 41, "Вымышлов Лука (1890)", form("среднее")));
        assertThat(items).hasSize(2).allMatch(RawEntry.class::isInstance);
        RawEntry second = (RawEntry) items.get(1);
        assertThat(second.key()).isEqualTo("7");
        assertThat(second.position()).isEqualTo(2);
        assertThat(second.form()).isEqualTo("openlist");
        assertThat(second.raw()).startsWith("Вымышлов Лука (1890)\n").contains("новое");
    }

    @Test
    void otherNamespacesAndPagesThatLeadElsewhereAreToldAndNoEntries() throws IOException {
        Path file = written("<mediawiki>" + page(1, 2, "Придумов Фома (1891)", form("одно"))
                + "<page><title>Участник:Х</title><ns>2</ns><id>3</id><revision><id>4</id><text>…</text></revision></page>"
                + "<page><title>Фома</title><ns>0</ns><id>5</id><redirect title=\"Придумов Фома (1891)\"/>"
                + "<revision><id>6</id><text>#REDIRECT</text></revision></page></mediawiki>");
        OpenListFormat format = new OpenListFormat();
        try (Items items = format.open(file, null, new FileFormat.Options("lists"))) {
            assertThat(items.next()).isInstanceOf(RawEntry.class);
            assertThat(items.next()).isNull();
            assertThat(items.notes())
                    .containsExactly(
                            "1 revisions of pages that are no articles passed over",
                            "1 pages that lead to another passed over");
        }
    }

    @Test
    void aPageWithoutTheFormIsRefusedWithItsLine() throws IOException {
        List<Item> items = read(
                "\n" + page(1, 2, "О проекте", "Слова &lt;b&gt;без&lt;/b&gt; формуляра") + page(3, 4, "X", form("")));
        assertThat(items.get(0)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.line()).isEqualTo(2);
            assertThat(refused.reason()).contains("page 1");
            assertThat(refused.raw()).contains("<b>без</b>");
        });
        assertThat(items.get(1)).isInstanceOf(RawEntry.class);
    }

    @Test
    void whatIsNoExportIsRefusedWithTheLineAtFault() throws IOException {
        Path broken = written("<mediawiki>\n<page><title>Х</title>\n<id>нет</id></page></mediawiki>");
        assertThatThrownBy(() -> FormatFixture.read(new OpenListFormat(), broken))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("нет");
        assertThatThrownBy(() -> FormatFixture.read(new OpenListFormat(), written("<mediawiki><page>")))
                .isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> FormatFixture.read(new OpenListFormat(), written("<mediawiki/>")))
                .hasMessageContaining("no page of an article");
        assertThatThrownBy(() -> FormatFixture.read(
                        new OpenListFormat(), written("<!DOCTYPE x [<!ENTITY a \"b\">]><mediawiki>&a;</mediawiki>")))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void packedExportsAreReadAsTheyAre() throws IOException {
        byte[] xml =
                ("<mediawiki>" + page(1, 2, "Придумов Фома (1891)", form("одно")) + "</mediawiki>").getBytes(UTF_8);
        Path gz = folder.resolve("export.xml.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(xml);
        }
        Path archive = folder.resolve("export.7z");
        try (SevenZOutputFile out = new SevenZOutputFile(archive.toFile())) {
            SevenZArchiveEntry member = new SevenZArchiveEntry();
            member.setName("export.xml");
            out.putArchiveEntry(member);
            out.write(xml);
            out.closeArchiveEntry();
        }
        assertThat(FormatFixture.read(new OpenListFormat(), gz)).hasSize(1);
        assertThat(FormatFixture.read(new OpenListFormat(), archive)).hasSize(1);
        try (SevenZOutputFile out = new SevenZOutputFile(archive.toFile())) {
            for (String name : List.of("a.xml", "b.xml")) {
                SevenZArchiveEntry member = new SevenZArchiveEntry();
                member.setName(name);
                out.putArchiveEntry(member);
                out.write(xml);
                out.closeArchiveEntry();
            }
        }
        assertThatThrownBy(() -> FormatFixture.read(new OpenListFormat(), archive))
                .hasMessageContaining("2 files");
    }

    @Test
    void theHighestOfManyScatteredRevisionsIsTakenOnce() {
        HighestRevisions highest = new HighestRevisions();
        Random chance = new Random(5);
        long[] expected = new long[5000];
        for (int i = 0; i < 60_000; i++) {
            int page = chance.nextInt(5000);
            long revision = 1 + chance.nextInt(1_000_000);
            expected[page] = Math.max(expected[page], revision);
            highest.note(1 + page * 1024L, revision);
        }
        Set<Integer> taken = new HashSet<>();
        for (int page = 0; page < 5000; page++) {
            if (expected[page] > 0) {
                assertThat(highest.take(1 + page * 1024L, expected[page] - 1)).isFalse();
                assertThat(highest.take(1 + page * 1024L, expected[page])).isTrue();
                assertThat(highest.take(1 + page * 1024L, expected[page])).isFalse();
                taken.add(page);
            }
        }
        assertThat(highest.count()).isEqualTo(taken.size());
        assertThat(highest.take(2, 5)).isFalse();
    }

    private List<Item> read(String pages) throws IOException {
        return FormatFixture.read(new OpenListFormat(), written("<mediawiki>" + pages + "</mediawiki>"));
    }

    private Path written(String xml) throws IOException {
        return Files.writeString(folder.resolve("export.xml"), xml, UTF_8);
    }

    private static String form(String profession) {
        return "{{Шаблон:Формуляр|профессия / место работы=" + profession + "}}";
    }

    private static String page(long id, long revision, String title, String text) {
        return "<page><title>" + title + "</title><ns>0</ns><id>" + id + "</id><revision><id>" + revision
                + "</id><contributor><username>Х</username><id>99999</id></contributor><text xml:space=\"preserve\">"
                + text + "</text></revision></page>\n";
    }
}
