package org.knigipamiati.web.workshop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.export.ExportFormat;
import org.knigipamiati.export.Exports;
import org.knigipamiati.harvest.SiteMap;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.edit.RecordEdits;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.seal.Sealer;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.vocabulary.RecordField;

/** Who worked on a record, and at what hour, the public learns nowhere. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class ContributorsHiddenTest {

    @Inject
    RecordsOfEveryKind records;

    @Inject
    RecordEdits edits;

    @Inject
    Proposals proposals;

    @Inject
    InventedBook index;

    @Inject
    Sealer sealer;

    @Inject
    Exports exports;

    @Test
    void nobodyIsNamedAndNoHourIsTold() throws Exception {
        Actor typist = actor(Role.VOLUNTEER);
        Actor editor = actor(Role.REVIEWER);
        Actor second = actor(Role.REVIEWER);
        RecordsOfEveryKind.Place place = records.published(
                "Безавторов", "Родился в 1899 г.; русский.\nПриговор: ВМН\nРасстрелян 9 апреля 1938 г.", typist);
        long id = place.id();
        int version = QuarkusTransaction.requiringNew().call(() -> MemorialRecord.<MemorialRecord>findById(id).version);
        Map<FieldKey, String> typed =
                Map.of(FieldKey.main(RecordField.PROFESSION), "столяр", FieldKey.main(RecordField.BIRTH_DATE), "1898");
        proposals.consent(edits.edit(id, version, typed, editor, "по карточке").waits().id, second);
        proposals.consent(
                proposals.propose(id, Proposal.Kind.ANNOTATE, "спорно", Map.of("ru", "Год спорен."), editor).id,
                second);
        sealer.sealAll();
        index.waitForIndex();
        List<String> moments = moments(id);
        assertThat(moments).hasSizeGreaterThanOrEqualTo(3);
        // An answer may say when it was given, and must not be taken for one that says when somebody worked.
        Thread.sleep(1100);

        for (String address : addresses(place)) {
            Response answer = given().header("Accept-Language", "en").get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            String said = answer.headers() + new String(answer.asByteArray(), StandardCharsets.UTF_8);
            assertThat(said).as(address).doesNotContain(typist.name(), editor.name(), second.name());
            moments.forEach(moment -> assertThat(said).as(address).doesNotContain(moment));
        }
        assertThat(given().get("/api/v1/records/" + id).asString())
                .as("that it was a person is told")
                .contains("\"origin\":\"person\"", "столяр");
    }

    /** When it was published, changed and typed, by the second and by the minute as anybody may write it. */
    private static List<String> moments(long id) {
        List<Instant> instants = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord record = MemorialRecord.findById(id);
            instants.addAll(List.of(record.createdAt, record.updatedAt, record.publishedAt));
            Revision.<Revision>list("record.id", id).forEach(revision -> instants.add(revision.madeAt));
        });
        List<String> moments = new ArrayList<>();
        for (Instant instant : instants) {
            String second = instant.truncatedTo(ChronoUnit.SECONDS).toString();
            moments.add(second.substring(0, second.length() - 1));
            moments.add(second.replace('T', ' ').substring(0, second.length() - 1));
            moments.add(Long.toString(instant.toEpochMilli()));
        }
        return moments;
    }

    private List<String> addresses(RecordsOfEveryKind.Place place) {
        long id = place.id();
        String source = place.source();
        List<String> all = new ArrayList<>(List.of(
                "/records/" + id,
                "/records?source=" + source,
                "/cite?page=/records/" + id,
                "/sources/" + source,
                "/kept?ids=" + id,
                "/api/v1/records/" + id,
                "/api/v1/records/" + id + "/related",
                "/api/v1/records/" + id + "/seal",
                "/api/v1/records?source=" + source,
                "/api/v1/citations?page=/records/" + id,
                "/api/v1/sources/" + source,
                "/feeds/records.atom?source=" + source,
                "/feeds/books.atom",
                "/oai?verb=ListRecords&metadataPrefix=oai_dc&set=" + source,
                "/sitemap.xml",
                "/sitemap/records-" + id / SiteMap.MOST + ".xml"));
        for (ExportFormat format : exports.formats()) {
            // Of the tests' own: one breaks off, one never ends.
            if (!format.getClass().getName().matches(".*(Broken|Long)Export.*")) {
                all.add("/api/v1/exports/records." + format.id() + "?source=" + source);
            }
        }
        return all;
    }

    private static Actor actor(Role role) {
        return new Actor("Работник " + UUID.randomUUID().toString().substring(0, 13), Set.of(role));
    }
}
