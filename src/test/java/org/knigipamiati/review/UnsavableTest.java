package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.review.InventedBook.DUB;
import static org.knigipamiati.review.InventedBook.ENTRY;
import static org.knigipamiati.review.InventedBook.IVA;
import static org.knigipamiati.review.InventedBook.RYABINA;
import static org.knigipamiati.review.InventedBook.VYAZ;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.change.Decisions;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.edit.RecordEdits;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.typing.PageClaims;
import org.knigipamiati.review.typing.PastedEntries;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.vocabulary.RecordField;

/** Whatever is typed can be saved, or is refused in words; nothing of it is lost, and none of it reaches a log. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class UnsavableTest {

    private static final FieldKey OTHERS = FieldKey.main(RecordField.BIRTH_ALTERNATIVES);

    @Inject
    InventedBook book;

    @Inject
    Catalogue catalogue;

    @Inject
    Drafts drafts;

    @Inject
    PageClaims claims;

    @Inject
    RecordEdits edits;

    @ParameterizedTest
    @ValueSource(
            strings = {"1909 или 1911", "около 1890", "1890?", "весной", "1909\u0000", "19\ud800", "31.02.1909", "-"})
    void anyFieldTakesAnyWords(String words) throws Exception {
        BookPage page = book.page(false);
        Draft draft = drafts.begin(page.id, ENTRY + "\u0000", IVA).get(0);
        Map<FieldKey, String> all = new LinkedHashMap<>();
        for (RecordField field : RecordField.values()) {
            all.put(FieldKey.main(field), words);
        }
        Drafts.Typed typed = new Drafts.Typed(draft.raw, all, Map.of(), "помета \ud83d");
        Drafts.Saved saved = drafts.save(draft.id, draft.version, typed, false, IVA);
        String kept = words.replaceAll("[\u0000\ud800]", "\ufffd");
        assertThat(Decisions.of(saved.draft().reading, OTHERS)).singleElement().satisfies(value -> assertThat(kept)
                .isIn(value.verbatim(), value.value()));
        assertThat(saved.draft().note).isEqualTo("помета \ufffd");

        long id = drafts.handIn(draft.id, saved.draft().version, IVA).record.id;
        edits.edit(id, version(id), Map.of(OTHERS, words + "\n1912"), RYABINA, "по делу\u0000");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> MemorialRecord.<MemorialRecord>findById(id).birthAlternatives))
                .contains("1912");
    }

    @Test
    void whatWasGivenUpIsTakenBack() throws Exception {
        BookPage page = book.page(false);
        Draft draft = drafts.begin(page.id, ENTRY, IVA).get(0);
        drafts.discard(draft.id, IVA);
        assertThat(drafts.of(page.id, IVA)).isEmpty();
        claims.giveBack(page.id, IVA);
        Draft next = drafts.begin(page.id, ENTRY, DUB).get(0);
        assertThat(next.position).isEqualTo(draft.position);

        assertThatThrownBy(() -> drafts.takeBack(draft.id, DUB)).isInstanceOf(NotThere.class);
        Draft back = drafts.takeBack(draft.id, IVA);
        assertThat(back.raw).isEqualTo(ENTRY);
        assertThat(back.position).as("its number has gone to another").isEqualTo(next.position + 1);
        assertThat(drafts.givenUp(page.id, IVA)).isEmpty();
        assertThatThrownBy(() -> drafts.takeBack(draft.id, IVA)).isInstanceOf(CannotAct.class);
    }

    @Test
    void entriesBeyondThoseOfAPageAreNotDroppedInSilence() throws Exception {
        BookPage page = book.page(false);
        String many = (ENTRY + "\n\n").repeat(PastedEntries.MOST + 1);
        assertThatThrownBy(() -> drafts.begin(page.id, many, IVA)).isInstanceOfSatisfying(CannotAct.class, cannot -> {
            assertThat(cannot.why()).isEqualTo(CannotAct.Why.TOO_MANY_ENTRIES);
            assertThat(cannot.args()).containsExactly(PastedEntries.MOST + 1, PastedEntries.MOST);
        });
        assertThat(drafts.of(page.id, IVA)).isEmpty();
    }

    @Test
    void twoPagesOfOneLabelAreRefused() throws Exception {
        BookPage page = book.page(false);
        for (String label : List.of(page.label, " " + page.label + " ")) {
            assertThatThrownBy(() -> catalogue.addPages(page.source.id, label, List.of(), VYAZ))
                    .isInstanceOfSatisfying(Catalogue.Refused.class, refused -> {
                        assertThat(refused.problem()).isEqualTo(Catalogue.Problem.PAGE_THERE);
                        assertThat(refused.what()).isEqualTo(page.label);
                    });
        }
        assertThat(catalogue.addPages(page.source.id, page.label + " а", List.of(), VYAZ))
                .hasSize(1);
    }

    @Test
    void aSourceThatIsRefusedIsNotChanged() throws Exception {
        String id = book.page(false).source.id;
        SourceWork work = new SourceWork();
        for (String address : List.of("javascript:alert(1)", "example.org")) {
            assertThatThrownBy(() -> catalogue.change(id, source(id).version, titled("Другое", address), work, VYAZ))
                    .isInstanceOfSatisfying(Catalogue.Refused.class, refused -> assertThat(refused.problem())
                            .isEqualTo(Catalogue.Problem.NO_WEB_ADDRESS));
        }
        assertThatThrownBy(() -> catalogue.change(
                        id,
                        source(id).version,
                        titled("Другое", null).andThen(source -> source.region = "НЕТУ"),
                        work,
                        VYAZ))
                .as("a region that is none would become the region of every case")
                .isInstanceOfSatisfying(Catalogue.Refused.class, refused -> assertThat(refused.problem())
                        .isEqualTo(Catalogue.Problem.NO_SUCH_REGION));
        SourceWork strangers = new SourceWork();
        strangers.people.add("Никто такой");
        assertThatThrownBy(() -> catalogue.change(id, source(id).version, titled("Другое", null), strangers, VYAZ))
                .isInstanceOfSatisfying(Catalogue.Refused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(Catalogue.Problem.NO_SUCH_PERSON);
                    assertThat(refused.what()).isEqualTo("Никто такой");
                });
        assertThat(source(id).title).isNotEqualTo("Другое");
        assertThat(source(id).url).isNull();
    }

    @Test
    void anErrorOfTheDatabaseLogsNobody() throws Exception {
        BookPage page = book.page(false);
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + " "
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()) + " "
                        + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listening);
        try {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        for (int i = 0; i < 3; i++) {
                            Draft impossible = new Draft();
                            impossible.page = page;
                            impossible.position = -i;
                            impossible.author = "Тайнописец";
                            impossible.raw = "Сокровенный Фома";
                            impossible.persist();
                        }
                    }))
                    .satisfies(failed -> {
                        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                            assertThat(cause.toString()).doesNotContain("Тайнописец", "Сокровенный");
                        }
                    });
        } finally {
            root.removeHandler(listening);
        }
        assertThat(lines).anyMatch(line -> line.contains("draft"));
        assertThat(lines).noneMatch(line -> line.contains("Тайнописец") || line.contains("Сокровенный"));
    }

    private static Consumer<Source> titled(String title, String address) {
        return source -> {
            source.title = title;
            source.url = address;
        };
    }

    private Source source(String id) {
        return QuarkusTransaction.requiringNew().call(() -> catalogue.source(id));
    }

    private static int version(long id) {
        return QuarkusTransaction.requiringNew().call(() -> MemorialRecord.<MemorialRecord>findById(id).version);
    }
}
