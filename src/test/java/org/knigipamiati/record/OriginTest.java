package org.knigipamiati.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Provenance is a type: whatever somebody is called, what they say is a person's. */
class OriginTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source",
                "given",
                "PARSER",
                "FILE",
                "RULE",
                "person",
                "person:ива",
                "person:",
                "import:1",
                "import:x",
                "reread:1.0",
                "ива"
            })
    void noNameForgesProvenance(String name) throws Exception {
        FieldValue said = new FieldValue("profession", 0, "плотник", null, List.of(), new Person(name));
        StoredReading reading = new StoredReading(List.of(said), List.of(), List.of(), List.of());
        StoredReading back = JSON.readValue(JSON.writeValueAsString(reading), StoredReading.class);
        assertThat(back).isEqualTo(reading);
        assertThat(back.fields().get(0).origin()).isEqualTo(new Person(name));
        assertThat(back.decided()).extracting(StoredReading.Decided::by).containsExactly(new Person(name));
        assertThat(Author.of(new Person(name).stored())).isEqualTo(new Person(name));
    }

    @Test
    void thePublicLearnsThatAPersonDidItAndNotWho() {
        Person person = new Person("Лещина");
        assertThat(((Origin) person).told()).isEqualTo("person");
        assertThat(new Author.Import(7).told()).isEqualTo("import:7");
        assertThat(Origin.PARSER.told()).isEqualTo("source");
    }

    @Test
    void machinesStayMachines() throws Exception {
        for (Origin origin : List.of(Origin.PARSER, Origin.FILE)) {
            assertThat(JSON.readValue(JSON.writeValueAsString(origin), Origin.class))
                    .isSameAs(origin);
        }
        for (Author author : List.of(new Author.Import(12), new Author.Reread("1.2"), Author.RULES)) {
            assertThat(Author.of(author.stored())).isEqualTo(author);
        }
    }

    @Test
    void readingsStoredBeforeNamesWereMarkedAreRead() throws Exception {
        StoredReading old = JSON.readValue(
                """
                {"fields": [
                  {"field": "surname", "caseNo": 0, "verbatim": "Выдумкин", "spans": [[0, 8]], "origin": "source"},
                  {"field": "profession", "caseNo": 0, "verbatim": "столяр", "origin": "ива"}],
                 "labels": [], "residue": [], "otherCases": []}
                """,
                StoredReading.class);
        assertThat(old.fields()).extracting(FieldValue::origin).containsExactly(Origin.PARSER, new Person("ива"));
        assertThat(old.decided())
                .containsExactly(new StoredReading.Decided("profession", 0, new Person("ива"), List.of()));
    }
}
