package org.knigipamiati.web.workshop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.ingest.ImportRequest;
import org.knigipamiati.ingest.ImportService;
import org.knigipamiati.ingest.Progress;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.ListsFormat;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.Source;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.vocabulary.SourceDescriptor;

/** An editor says what a source takes for granted: proposals with their evidence, nothing taken over without a tick. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class DescriptorPagesTest {

    private static final String PASSWORD = "рябина над озером";

    @TempDir
    Path folder;

    @Inject
    Accounts accounts;

    @Inject
    ImportService imports;

    @Inject
    ListsFormat lists;

    private String book;

    @BeforeEach
    void aBookOfItsOwn() throws IOException {
        book = "granted-" + UUID.randomUUID().toString().substring(0, 8);
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < 10; n++) {
            text.append("Предпольный Лука Петрович, 18" + (80 + n) + " г. р., русский. Проживал: с. Мнимое, ВЗК. ")
                    .append("Арестован 1 ноября 1937 г. Осужден ")
                    .append(n % 2 == 0 ? "тройкой при УНКВД по Алтайскому краю" : "тройкой")
                    .append(" 5 декабря 1937 г. к ВМН.\n---\n");
        }
        Path file = Files.writeString(folder.resolve("book.txt"), text);
        imports.run(
                new ImportRequest(
                        lists, book, "Книга", List.of(file), null, new FileFormat.Options("book"), null, null),
                Progress.SILENT);
    }

    @Test
    void whatIsTickedIsTakenOverAndReadingsFollow() {
        Visitor chief = signedIn(Role.ADMINISTRATOR);
        chief.open("/workshop/sources/" + book + "?lang=en").follow("What the source takes for granted");
        assertThat(chief.page().select("fieldset legend").eachText()).contains("ВЗК");
        assertThat(chief.text()).contains("No general table knows it.", "It stands there 10 times.", "с. Мнимое, ВЗК");
        assertThat(chief.text()).contains("So in 5 of the 5 decisions", "5 more name it in part or not at all");
        assertThat(chief.page().select("#abbreviations").text()).isEmpty();

        // saved as it is shown, nothing is taken over
        chief.submit("form.stacked", Map.of("act", "save"));
        assertThat(stored().tellsOfWords()).isFalse();

        int no = chief.page().select("fieldset legend").eachText().indexOf("ВЗК");
        chief.submit(
                "form.stacked",
                Map.of(
                        "act",
                        "save",
                        "take." + no,
                        "on",
                        "meaning." + no,
                        "Выдуманный край",
                        "take.organ",
                        "тройкой при УНКВД по Алтайскому краю"));
        assertThat(chief.status()).isEqualTo(200);
        assertThat(stored().abbreviations()).containsEntry("ВЗК", "Выдуманный край");
        assertThat(stored().organ()).isEqualTo("тройкой при УНКВД по Алтайскому краю");
        assertThat(chief.page().select("#abbreviations").text()).isEqualTo("ВЗК = Выдуманный край");
        assertThat(chief.page().select("ins").eachText()).contains("«ВЗК» = Выдуманный край");
        assertThat(chief.page().select("fieldset legend").eachText()).doesNotContain("ВЗК");

        String reading = "form[action*=/reading]";
        chief.submit(reading, Map.of("act", "count"));
        assertThat(chief.page().select("#again ~ [role=status]").text())
                .startsWith("If read again: of 10 records 10 would read differently.")
                .contains("another person has to read them again");
        assertThat(chief.page().select("button[value=read]")).isEmpty();
        chief.submit(reading, Map.of("act", "read"));
        assertThat(chief.status()).isEqualTo(409);
        assertThat(revisions())
                .as("neither counting nor asking changes anything")
                .isZero();
        Visitor second = signedIn(Role.REVIEWER);
        second.open("/workshop/sources/" + book + "/descriptor?lang=en").submit(reading, Map.of("act", "count"));
        assertThat(second.page().select("#again ~ [role=status]").text())
                .isEqualTo("If read again: of 10 records 10 would read differently.");
        second.submit(reading, Map.of("act", "read"));
        assertThat(second.page().select("#again ~ [role=status]").text())
                .isEqualTo("10 records were read again, 10 differently.");
        assertThat(revisions()).isEqualTo(10);
        second.submit(reading, Map.of("act", "count"));
        assertThat(second.page().select("#again ~ [role=status]").text()).contains("of 10 records 0 would");
        assertThat(second.page().select("button[value=read]"))
                .as("nothing is left to do")
                .isEmpty();
        Long id = QuarkusTransaction.requiringNew()
                .call(() -> MemorialRecord.<MemorialRecord>find("source.id = ?1 and position = 2", book)
                        .firstResult()
                        .id);
        Map<String, String> said = Map.of(
                "ru", "по сокращениям этого источника",
                "en", "by the abbreviations of this source",
                "uk", "за скороченнями цього джерела",
                "pl", "według skrótów tego źródła",
                "de", "nach den Abkürzungen dieser Quelle");
        said.forEach((language, words) -> assertThat(second.open("/records/" + id + "?lang=" + language)
                        .page()
                        .select("table.fields")
                        .text())
                .contains("с. Мнимое, ВЗК", "Выдуманный край", words));
        assertThat(second.open("/records/" + id + "?lang=en")
                        .page()
                        .select("table.fields")
                        .text())
                .contains("the source takes it for granted");
        assertThat(given().accept("application/json")
                        .get("/api/v1/records/" + id)
                        .asString())
                .contains("\"origin\":\"expanded\"", "\"origin\":\"supplied\"");
    }

    @Test
    void whatCannotBeMeantIsSaidAndStays() {
        Visitor chief = signedIn(Role.ADMINISTRATOR);
        chief.open("/workshop/sources/" + book + "/descriptor?lang=en")
                .submit("form.stacked", Map.of("act", "save", "abbreviations", "ВЗК ="));
        assertThat(chief.status()).isEqualTo(400);
        assertThat(chief.page().select("[role=alert]").text()).isEqualTo("It is not said what “ВЗК” stands for.");
        assertThat(chief.page().select("#abbreviations").text()).isEqualTo("ВЗК =");
        assertThat(stored().abbreviations()).isEmpty();
    }

    @Test
    void aPastedBeginningIsLookedAtAndStoredNowhere() {
        Visitor chief = signedIn(Role.ADMINISTRATOR);
        chief.open("/workshop/sources/" + book + "/descriptor?lang=en")
                .submit(
                        "form.stacked",
                        Map.of(
                                "act",
                                "look",
                                "sample",
                                "ЩЗК – Щучий край\n1. Мнимый Лука Петрович, 1890 г. р. Проживал: с. Мнимое, ЩЗК.\n"
                                        + "2. Мнимый Фока Петрович, 1891 г. р. Проживал: с. Мнимое, ЩЗК.\n"));
        assertThat(chief.text()).contains("a number at the head of a line", "The book’s own list says so.");
        assertThat(chief.page().select("fieldset input[value='Щучий край']")).hasSize(1);
        assertThat(stored().abbreviations()).isEmpty();
    }

    private long revisions() {
        return QuarkusTransaction.requiringNew().call(() -> Revision.count("record.source.id", book));
    }

    private SourceDescriptor stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Source.<Source>findById(book).descriptor());
    }

    private Visitor signedIn(Role role) {
        String name = "Ветла " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        accounts.createWithPassword(name, PASSWORD, Set.of(role), "test");
        return new Visitor().signIn(name, PASSWORD);
    }
}
