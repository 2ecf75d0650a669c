package org.knigipamiati.web.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.review.sheet.SheetFile;
import org.knigipamiati.review.sheet.SheetImport;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** The page of an import leads to what became of each of its entries. Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class RunPagesTest {

    private static final String PASSWORD = "четыре тихих слова";

    @Inject
    Accounts accounts;

    @Inject
    InventedDesk desk;

    @Inject
    SheetImport sheets;

    @Test
    void anImportNamesItsFilePersonAndEveryRecordAndRow() throws Exception {
        Actor volunteer = new Actor(account(Role.VOLUNTEER), Set.of(Role.VOLUNTEER));
        String source = desk.page(false).source.id;
        long first = take(
                source,
                volunteer,
                "люди.csv",
                "Перелескин;Авдей;1901;плотник\nПерелескин;Борис;1902;кузнец\nПерелескин;Влас;1903;возчик\n");
        long second = take(
                source,
                volunteer,
                "люди.csv",
                "Перелескин;Авдей;1901;плотник\nПерелескин;Борис;1902;столяр\nПерелескин;Глеб;1904;сапожник\n;;;\n");

        Visitor reviewer = new Visitor().signIn(account(Role.REVIEWER), PASSWORD);
        reviewer.open("/workshop/sources/" + source);
        String path = "/workshop/sources/" + source + "/runs/";
        assertThat(reviewer.page().select("h3 a").eachAttr("href")).containsExactly(path + second, path + first);

        reviewer.open(path + second);
        assertThat(reviewer.page().select("dd").eachText()).contains("люди.csv", volunteer.name());
        assertThat(records(reviewer)).containsExactly("Перелескин Глеб");
        assertThat(reviewer.page().select("main li a").attr("href")).startsWith("/workshop/records/");
        assertThat(records(reviewer.open(path + second + "?of=changed"))).containsExactly("Перелескин Борис");
        assertThat(records(reviewer.open(path + second + "?of=missing"))).containsExactly("Перелескин Влас");
        assertThat(records(reviewer.open(path + first)))
                .as("what the second changed was new in the first")
                .containsExactly("Перелескин Авдей", "Перелескин Борис", "Перелескин Влас");

        Visitor other = new Visitor().signIn(account(Role.VOLUNTEER), PASSWORD);
        assertThat(other.open(path + second).text()).doesNotContain("Перелескин");
    }

    private static List<String> records(Visitor visitor) {
        return visitor.page().select("main li a").eachText();
    }

    private long take(String source, Actor actor, String name, String rows) throws Exception {
        Path table = Files.createTempFile("people", ".csv");
        try {
            Files.writeString(table, "Фамилия;Имя;Год рождения;Профессия\n" + rows);
            SheetFile sheet = sheets.upload(source, table, name, actor);
            return sheets.take(sheet.id, actor).id;
        } finally {
            Files.delete(table);
        }
    }

    private String account(Role role) {
        String name = "Черёмуха " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        accounts.createWithPassword(name, PASSWORD, Set.of(role), "test");
        return name;
    }
}
