package org.knigipamiati.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.invented.InventedPeople;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.FieldValue;

class JsonLinesFormatTest {

    @TempDir
    Path folder;

    @Test
    void inventedPeopleAreValidRecordsAndTheirWordsStandInTheirTexts() throws IOException {
        StringBuilder lines = new StringBuilder();
        InventedPeople people = new InventedPeople(7);
        for (int i = 0; i < 200; i++) {
            lines.append(people.next()).append('\n');
        }
        List<Item> items = read(lines.toString());
        assertThat(items).hasSize(200).allMatch(i -> i instanceof RawEntry);
        for (Item item : items) {
            for (FieldValue field : ((RawEntry) item).given()) {
                if (field.verbatim() != null) {
                    List<Integer> span = field.spans().get(0);
                    assertThat(item.raw().substring(span.get(0), span.get(1))).isEqualTo(field.verbatim());
                }
            }
        }
    }

    @Test
    void aLineThatIsNoJsonIsRefusedAndTheNextOneRead() throws IOException {
        List<Item> items = read("{\"text\": \n{\"text\": \"Родился в 1890 г.\"}\n");
        assertThat(items.get(0))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.line()).isEqualTo(1));
        assertThat(items.get(1)).isInstanceOfSatisfying(RawEntry.class, e -> {
            assertThat(e.line()).isEqualTo(2);
            assertThat(e.position()).isEqualTo(1);
        });
    }

    @Test
    void anUnknownPropertyIsRefusedByTheSchema() throws IOException {
        Refused refused = (Refused) read("{\"fields\": {\"surname\": \"Грезин\", \"colour\": \"red\"}}\n")
                .get(0);
        assertThat(refused.field()).contains("fields");
        assertThat(refused.reason()).contains("colour");
    }

    @Test
    void aDateThatIsNoneIsRefusedWithTheNameOfItsField() throws IOException {
        Refused refused = (Refused)
                read("{\"fields\": {\"birth\": {\"date\": \"1890-4\"}}}\n").get(0);
        assertThat(refused.field()).isEqualTo("birth.date");
    }

    @Test
    void aLineWithNeitherTextNorFieldsIsRefused() throws IOException {
        assertThat(read("{\"id\": \"x\"}\n").get(0)).isInstanceOf(Refused.class);
    }

    @Test
    void aTextOfEveryFormThatCanBeReadIsTaken() throws IOException {
        for (String form : EntryForms.ids()) {
            Item item = read("{\"form\": \"" + form + "\", \"text\": \"Родился в 1890 г.\"}\n")
                    .get(0);
            assertThat(item).isInstanceOfSatisfying(RawEntry.class, entry -> assertThat(entry.form())
                    .isEqualTo(form));
        }
        assertThat(read("{\"form\": \"poem\", \"text\": \"Родился в 1890 г.\"}\n")
                        .get(0))
                .isInstanceOf(Refused.class);
    }

    private List<Item> read(String text) throws IOException {
        return FormatFixture.read(new JsonLinesFormat(), folder, text, UTF_8);
    }
}
