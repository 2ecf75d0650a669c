package org.knigipamiati.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsFormatTest {

    private static final String TWO = "Родился в 1890 г.;\nстоляр.\n---\nРодилась в 1891 г.\n";

    @TempDir
    Path folder;

    @Test
    void linesBetweenDashesAreOneEntry() throws IOException {
        assertThat(read(TWO, UTF_8))
                .extracting(Item::line, Item::raw, i -> ((RawEntry) i).position())
                .containsExactly(tuple(1L, "Родился в 1890 г.;\nстоляр.", 1), tuple(4L, "Родилась в 1891 г.", 2));
    }

    @Test
    void emptyStretchesAreNoEntries() throws IOException {
        assertThat(read("---\n\n---\n" + TWO + "---\n---\n", UTF_8)).hasSize(2);
    }

    @Test
    void olderCyrillicEncodingsAreRecognised() throws IOException {
        String longer = TWO.replace("столяр", "столяр колхозной мастерской в деревне Небывалово")
                .repeat(30);
        for (String encoding : List.of("windows-1251", "KOI8-R", "IBM866", "UTF-16LE")) {
            String text = encoding.startsWith("UTF-16") ? "\uFEFF" + longer : longer;
            assertThat(read(text, Charset.forName(encoding)).get(0).raw())
                    .as(encoding)
                    .startsWith("Родился в 1890 г.");
        }
    }

    @Test
    void anEntryLongerThanTheLimitIsRefusedWhole() throws IOException {
        String longText = "а".repeat(RawEntry.MAX_LENGTH + 1);
        List<Item> items = read(longText + "\n---\n" + TWO, UTF_8);
        assertThat(items.get(0))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.raw()).isEqualTo(longText));
        assertThat(items).hasSize(3);
    }

    @Test
    void aListOfAbbreviationsIsNoEntry() throws IOException {
        String list = "Список сокращений\nВМН – высшая мера наказания\nк-з – колхоз\nобл. – область\nр-н – район";
        List<Item> items = FormatFixture.checked(read(list + "\n---\n" + TWO, UTF_8));
        assertThat(items.get(0)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.raw()).isEqualTo(list);
            assertThat(refused.reason()).isEqualTo(AbbreviationList.REFUSED);
        });
        assertThat(items.subList(1, 3))
                .extracting(item -> ((RawEntry) item).position())
                .containsExactly(1, 2);
    }

    @Test
    void whoeverHasAYearIsNoListOfAbbreviations() throws IOException {
        String entry = "Родился в 1890 г.\nВМН – высшая мера наказания\nк-з – колхоз\nобл. – область";
        assertThat(FormatFixture.checked(read(entry + "\n---\n" + TWO, UTF_8))).allMatch(RawEntry.class::isInstance);
    }

    private List<Item> read(String text, Charset charset) throws IOException {
        return FormatFixture.read(new ListsFormat(), folder, text, charset);
    }
}
