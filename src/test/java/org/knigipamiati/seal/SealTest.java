package org.knigipamiati.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** What is sealed, and that every way of altering it behind the software's back is found and named. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class SealTest {

    @Inject
    DataSource database;

    private SealedBook book;

    @BeforeEach
    void makeBook() throws Exception {
        book = new SealedBook(database, "seal_test");
        book.record(1, "Пыжовкин", "PUBLISHED");
        book.record(2, "Лозинюк", "PUBLISHED");
        book.record(3, "Тетерчук", "DRAFT");
        book.seal();
        book.change(1, 1, "Пыжовкин", "Пыжовкина");
        book.change(1, 2, "Пыжовкина", "Пыжовкин");
        book.seal();
        assertThat(book.verify()).isEmpty();
        assertThat(book.head().size()).isEqualTo(4);
    }

    @AfterEach
    void dropBook() throws SQLException {
        book.close();
    }

    @Test
    void whatIsPublicIsSealedOnceAndADraftNever() throws SQLException {
        book.seal();
        book.run("insert into seal_due (record_id) values (1), (2), (3)");
        book.seal();
        assertThat(book.head().size()).isEqualTo(4);
        assertThat(book.one("select count(*) from seal_leaf where record_id = 3"))
                .isZero();
        book.run("update record set state = 'PUBLISHED' where id = 3");
        book.seal();
        assertThat(book.one("select count(*) from seal_leaf where record_id = 3 and kind = 'RECORD'"))
                .isEqualTo(1);
        assertThat(book.verify()).isEmpty();
    }

    @Test
    void eachRevisionIsSealedOnceAndARecordShownAgainAsItReadsThen() throws SQLException {
        book.run("update record set state = 'HIDDEN' where id = 1");
        book.seal();
        book.run("update record set state = 'PUBLISHED' where id = 1");
        book.seal();
        assertThat(book.one("select revision from seal_leaf where no = 5 and kind = 'RECORD'"))
                .isEqualTo(2);
        book.change(1, 3, "Пыжовкин", "Пыжовкинс");
        book.seal();
        book.run("update record set state = 'HIDDEN' where id = 1");
        book.change(1, 4, "Пыжовкинс", "Пыжовкинен");
        book.seal();
        book.run("update record set state = 'PUBLISHED' where id = 1");
        book.seal();
        assertThat(book.one("select revision from seal_leaf where no = 9 and kind = 'RECORD'"))
                .isEqualTo(4);
        assertThat(book.head().size()).isEqualTo(10);
        assertThat(book.verify()).isEmpty();
        List<SealLog.Proof> proofs =
                SealLog.ofRecord(book.connection(), 1).orElseThrow().proofs();
        assertThat(proofs.get(0).content()).contains("\"Пыжовкин\"");
        assertThat(proofs.get(proofs.size() - 1).content()).contains("\"Пыжовкинен\"");
    }

    @Test
    void anAlteredFieldIsNamedWithItsRecord() throws SQLException {
        book.behindTheBack(
                "record", "update record set reading = replace(reading, 'Лозинюк', 'Лозинчук') where id = 2");
        assertThat(book.verify()).containsExactly("record 2: person.surname is not as it was sealed (leaf 1)");
        book.behindTheBack(
                "record",
                "update record set reading = jsonb_set(reading::jsonb, '{fields}', (reading::jsonb -> 'fields') - 1)::text where id = 1");
        assertThat(book.verify())
                .contains("record 1: does not read as revision 2 left it")
                .hasSize(2);
    }

    @Test
    void anAlteredEntryIsNamed() throws SQLException {
        book.behindTheBack("entry", "update entry set raw = raw || ' Расстрелян.' where id = 2");
        assertThat(book.verify()).containsExactly("record 2: entry.raw is not as it was sealed (leaf 1)");
    }

    @Test
    void anAlteredRevisionIsNamed() throws SQLException {
        book.behindTheBack("revision", "update revision set reason = 'По просьбе' where record_id = 1 and no = 1");
        book.behindTheBack("revision", "update revision set actor = 'person:Осина' where record_id = 1 and no = 2");
        assertThat(book.verify())
                .containsExactly(
                        "record 1: revision 1: reason is not as it was sealed (leaf 2)",
                        "record 1: revision 2: by is not as it was sealed (leaf 3)");
    }

    @Test
    void whatIsGoneIsNamed() throws SQLException {
        book.behindTheBack("revision", "delete from revision where record_id = 1 and no = 2");
        assertThat(book.verify())
                .contains("record 1: revision 2: is gone (leaf 3)", "record 1: does not read as revision 1 left it");
        book.behindTheBack("record", "delete from record where id = 2");
        assertThat(book.verify()).contains("record 2: is gone (leaf 1)");
    }

    @Test
    void aRecordBroughtInBehindTheBackIsNamed() throws SQLException {
        book.record(4, "Загребайко", "PUBLISHED");
        book.run("delete from seal_due");
        book.behindTheBack("record", "update record set state = 'HIDDEN' where id = 2");
        assertThat(book.verify())
                .containsExactly(
                        "record 2: is not public, and the log says that it is",
                        "record 4: is public, and the log does not say so");
    }

    @Test
    void swappedLeavesAreNamed() throws SQLException {
        book.behindTheBack("seal_leaf", "update seal_leaf set record_id = 3 - record_id where no in (0, 1)");
        assertThat(book.verify())
                .contains(
                        "leaf 0: of record 2 is not the one that was sealed",
                        "leaf 1: of record 1 is not the one that was sealed",
                        "head 2: is not the root of the leaves before it");
    }

    @Test
    void aLogThatWasCutShortIsNamed() throws SQLException {
        SealHead kept = book.head();
        cutTo(3);
        assertThat(book.verify()).containsExactly("record 1: has 2 revisions, of which 1 are sealed");
        assertThat(book.verify(kept)).contains("the log: has 3 leaves, and had 4: it was cut short");
    }

    @Test
    void leavesThatAreNotInTheLogAreNamedHoweverManyTheyWouldBe() throws SQLException {
        book.behindTheBack("seal_leaf", "delete from seal_leaf where no = 1");
        book.behindTheBack("seal_leaf", "update seal_leaf set no = 4000000000000000 where no = 3");
        assertThat(book.verify())
                .contains(
                        "leaf 1: not in the log",
                        "head 2: is not the root of the leaves before it",
                        "leaves 3 to 3999999999999999: not in the log",
                        "head 4: is not the root of the leaves before it");
    }

    /** As a clever hand would do it: hashes and head are right for what is left. */
    private void cutTo(int size) throws SQLException {
        book.behindTheBack("seal_leaf", "delete from seal_leaf where no >= " + size);
        book.behindTheBack("seal_tile", "update seal_tile set hashes = substring(hashes for 32 * " + size + ")");
        String root = MerkleTree.hex(new MerkleTree(new Tiles(book.connection())).root(size));
        book.behindTheBack("seal_head", "delete from seal_head where size > " + size);
        book.run("insert into seal_head values (" + size + ", '\\x" + root + "', now())");
    }

    @Test
    void aHistoryThatWasWrittenAnewAgreesWithItselfAndWithNoHeadThatWasKept() throws SQLException {
        SealHead kept = book.head();
        for (String table : List.of("seal_leaf", "seal_tile", "seal_head")) {
            book.behindTheBack(table, "delete from " + table);
        }
        book.behindTheBack(
                "record", "update record set reading = replace(reading, 'Лозинюк', 'Лозинчук') where id = 2");
        book.run("insert into seal_due (record_id) select id from record");
        book.seal();
        assertThat(book.verify()).isEmpty();
        assertThat(book.head().size()).isEqualTo(kept.size());
        assertThat(book.verify(kept))
                .containsExactly("the log: does not extend the head of 4 leaves: it was written anew");
    }

    @Test
    void alteredHashesAndHeadsAreNamed() throws SQLException {
        book.behindTheBack("seal_head", "update seal_head set root = sha256('') where size = 2");
        book.behindTheBack(
                "seal_tile",
                "update seal_tile set hashes = overlay(hashes placing sha256('') from 33) where level = 0");
        assertThat(book.verify())
                .contains(
                        "head 2: is not the root of the leaves before it",
                        "leaf 1: of record 2 is not the one that was sealed");
    }

    @Test
    void hidingIsAnEventWithoutContent() throws SQLException {
        book.run("update record set state = 'HIDDEN' where id = 2");
        book.seal();
        assertThat(book.head().size()).isEqualTo(5);
        assertThat(book.one(
                        "select count(*) from seal_leaf where no = 4 and kind = 'WITHDRAWN' and commitment is null"))
                .isEqualTo(1);
        assertThat(SealLog.ofRecord(book.connection(), 2)).isEmpty();
        assertThat(book.verify()).isEmpty();
        // What would prove its content may go; that it was sealed stays.
        book.asOwner("update seal_leaf set secret = null, marks = null where record_id = 2");
        assertThat(book.verify()).isEmpty();
        book.run("update record set state = 'PUBLISHED' where id = 2");
        book.seal();
        assertThat(book.verify()).containsExactly("record 2: cannot be proved: its secret is gone (leaf 1)");
        assertThat(SealLog.ofRecord(book.connection(), 2).orElseThrow().proofs())
                .extracting(SealLog.Proof::content)
                .satisfiesExactly(
                        gone -> assertThat(gone).isNull(),
                        withdrawn -> assertThat(withdrawn).isNull(),
                        shown -> assertThat(shown).contains("Лозинюк"));
    }

    @Test
    void aRecordAlteredWhileItWasHiddenIsNamed() throws SQLException {
        book.run("update record set state = 'HIDDEN' where id = 2");
        book.seal();
        book.behindTheBack("record", "update record set reading = replace(reading, '1899', '1890') where id = 2");
        book.run("update record set state = 'PUBLISHED' where id = 2");
        book.seal();
        assertThat(book.verify()).containsExactly("record 2: birth.date is not as it was sealed (leaf 1)");
    }

    @Test
    void aReaderCanProveWhatWasShownAndLearnsNoName() throws SQLException {
        SealLog.Proofs proofs = SealLog.ofRecord(book.connection(), 1).orElseThrow();
        assertThat(proofs.proofs()).hasSize(3);
        for (SealLog.Proof proof : proofs.proofs()) {
            byte[] leaf = proof.leaf().getBytes(StandardCharsets.UTF_8);
            byte[] commitment = MerkleTree.sha256(
                    HexFormat.of().parseHex(proof.salt()), proof.content().getBytes(StandardCharsets.UTF_8));
            assertThat(proof.leaf()).contains("\"commitment\":\"" + MerkleTree.hex(commitment) + '"');
            assertThat(proof.content()).doesNotContain("Ольха").contains("person:");
            long no = Long.parseLong(proof.leaf().replaceAll(".*\"no\":(\\d+).*", "$1"));
            assertThat(MerkleProofs.includes(
                            MerkleTree.leaf(leaf),
                            no,
                            proofs.head().size(),
                            proof.path().stream().map(HexFormat.of()::parseHex).toList(),
                            HexFormat.of().parseHex(proofs.head().root())))
                    .isTrue();
        }
        assertThat(proofs.proofs().get(0).content())
                .contains("Пыжовкин, 1899 г.р.")
                .contains("\"format\":\"knigi-record-1\"");
    }

    @Test
    void ofSeveralSealersEachLeafIsWrittenOnce() throws Exception {
        int many = 700;
        for (int id = 10; id < 10 + many; id++) {
            book.record(id, "Загребайко", "PUBLISHED");
        }
        ExecutorService sealers = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> done = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Connection own = book.connect();
                Callable<Integer> sealer = () -> {
                    int sealed = 0;
                    for (int tries = 0; tries < 50; tries++) {
                        sealed += Sealing.some(own);
                    }
                    return sealed;
                };
                done.add(sealers.submit(sealer));
            }
            int sealed = 0;
            for (Future<Integer> one : done) {
                sealed += one.get();
            }
            assertThat(sealed).isEqualTo(many);
        } finally {
            sealers.shutdown();
        }
        assertThat(book.head().size()).isEqualTo(4 + many);
        assertThat(book.verify()).isEmpty();
        Tiles tiles = new Tiles(book.connection());
        MerkleTree tree = new MerkleTree(tiles);
        long size = book.head().size();
        assertThat(MerkleProofs.extendsTree(4, tree.root(4), size, tree.root(size), tree.consistency(4, size)))
                .isTrue();
    }

    private static final List<String> CHANGES_OF_HISTORY = List.of(
            "update entry set raw = 'x'",
            "delete from entry",
            "truncate entry cascade",
            "update revision set reason = 'x'",
            "delete from revision",
            "truncate revision",
            "delete from record where id = 1",
            "update record_move set reason = 'x'",
            "update seal_leaf set day = day + 1",
            "update seal_leaf set secret = sha256('')",
            "delete from seal_leaf",
            "truncate seal_leaf",
            "update seal_head set root = sha256('')",
            "delete from seal_head",
            "delete from seal_tile",
            "update seal_tile set hashes = sha256('')");

    @Test
    void theServicesRoleCannotChangeHistory() throws SQLException {
        book.run("insert into record_move (id, record_id, made_at, actor, move, state_from, state_to)"
                + " values (1, 1, now(), 'person:Ольха', 'PUBLISH', 'REVIEWED', 'PUBLISHED')");
        for (String change : CHANGES_OF_HISTORY) {
            assertThatThrownBy(() -> book.run(change))
                    .as(change)
                    .hasMessageMatching("(?s).*(permission denied|is only added to).*");
        }
        for (String change : List.of(
                "alter table revision disable trigger user",
                "drop trigger seal_leaf_stays on seal_leaf",
                "create or replace function only_added_to() returns trigger language plpgsql as 'begin return old; end'",
                "drop table seal_head",
                "alter table entry add column x text",
                "set session_replication_role = replica")) {
            assertThatThrownBy(() -> book.run(change))
                    .as(change)
                    .hasMessageMatching("(?s).*(must be owner|permission denied).*");
        }
    }

    /** Where one role does both, the triggers alone stand. */
    @Test
    void theOwnerDoesNotChangeHistoryByMistake() throws SQLException {
        book.asOwner("insert into record_move (id, record_id, made_at, actor, move, state_from, state_to)"
                + " values (1, 1, now(), 'person:Ольха', 'PUBLISH', 'REVIEWED', 'PUBLISHED')");
        for (String change : CHANGES_OF_HISTORY) {
            assertThatThrownBy(() -> book.asOwner(change))
                    .as(change)
                    .hasMessageMatching("(?s).*(is only added to|is what a source printed).*");
        }
    }
}
