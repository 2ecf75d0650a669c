package org.knigipamiati.review.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.review.workflow.Move.Refusal;

/** Every cell of state × move × role × whose work, against a table written by hand. */
class MoveTest {

    /**
     * Who may make a move, per state DRAFT, SUBMITTED, REVIEWED, PUBLISHED, HIDDEN. Each cell has four letters, for reader,
     * volunteer, reviewer, administrator: {@code a} any record, {@code o} own work, {@code t} work of others or of nobody,
     * {@code -} none.
     */
    private static final String TABLE =
            """
            SUBMIT            -ooo ---- ---- ---- ----
            WITHDRAW          ---- -ooo ---- ---- ----
            RETURN            ---- --tt --tt ---- ----
            ACCEPT            ---- --tt ---- ---- ----
            PUBLISH           ---- ---- --tt ---- ----
            PUBLISH_IMPORT    ---t ---t ---t ---- ----
            TAKE_BACK_IMPORT  ---a ---a ---a ---a ----
            SHOW_IMPORT_AGAIN ---- ---- ---- ---- ---a
            HIDE              --aa --aa --aa --aa ----
            SHOW_AGAIN        ---- ---- ---- ---- --aa
            SHOW_LIVING       --aa --aa --aa --aa ----
            LEAVE_TO_RULE     --aa --aa --aa --aa --aa
            EDIT_DRAFT        -ooo ---- ---- ---- ----
            EDIT              --aa --aa --aa ---- --aa
            EDIT_PUBLISHED    ---- ---- ---- --aa ----
            ANNOTATE          --aa --aa --aa --aa ----
            """;

    @TestFactory
    List<DynamicTest> everyCellOfTheTableHolds() {
        return TABLE.lines()
                .flatMap(line -> {
                    String[] cells = line.trim().split("\\s+");
                    Move move = Move.valueOf(cells[0]);
                    return Arrays.stream(RecordState.values()).flatMap(state -> Arrays.stream(Role.values())
                            .map(role -> cell(move, state, role, cells[1 + state.ordinal()].charAt(role.ordinal()))));
                })
                .toList();
    }

    @Test
    void theTableOfTheTestHasARowForEveryMove() {
        assertThat(TABLE.lines().map(line -> line.split("\\s+")[0]))
                .containsExactlyElementsOf(
                        Arrays.stream(Move.values()).map(Enum::name).toList());
    }

    @Test
    void anAdministratorDoesNotReviewHisOwnWorkEither() {
        Actor chief = new Actor("вяз", Set.of(Role.ADMINISTRATOR));
        assertThat(Move.ACCEPT.refusal(RecordState.SUBMITTED, chief, Set.of("вяз", "клён")))
                .isEqualTo(Refusal.YOUR_OWN_WORK);
    }

    @Test
    void theOpenMovesAreThoseOfTheTable() {
        Actor reviewer = new Actor("рябина", Set.of(Role.REVIEWER));
        assertThat(Move.open(RecordState.SUBMITTED, reviewer, Set.of("клён")))
                .containsExactly(
                        Move.RETURN,
                        Move.ACCEPT,
                        Move.HIDE,
                        Move.SHOW_LIVING,
                        Move.LEAVE_TO_RULE,
                        Move.EDIT,
                        Move.ANNOTATE);
        assertThat(Move.open(RecordState.SUBMITTED, reviewer, Set.of("рябина")))
                .containsExactly(
                        Move.WITHDRAW, Move.HIDE, Move.SHOW_LIVING, Move.LEAVE_TO_RULE, Move.EDIT, Move.ANNOTATE);
    }

    @Test
    void nothingLeadsToThePublicWithoutBeingReviewedExceptAWholeImport() {
        for (Move move : Move.values()) {
            if (move.to() == RecordState.PUBLISHED && move != Move.PUBLISH_IMPORT) {
                assertThat(move.from()).containsExactly(RecordState.REVIEWED);
            }
        }
    }

    @Test
    void whatHidesOrReturnsWantsAReasonAndHidingASecondPerson() {
        assertThat(List.of(Move.values()).stream().filter(Move::reasoned))
                .containsExactlyInAnyOrder(
                        Move.RETURN,
                        Move.PUBLISH_IMPORT,
                        Move.TAKE_BACK_IMPORT,
                        Move.SHOW_IMPORT_AGAIN,
                        Move.HIDE,
                        Move.SHOW_AGAIN,
                        Move.SHOW_LIVING,
                        Move.LEAVE_TO_RULE,
                        Move.EDIT,
                        Move.EDIT_PUBLISHED,
                        Move.ANNOTATE);
        assertThat(List.of(Move.values()).stream().filter(Move::consented))
                .containsExactlyInAnyOrder(
                        Move.HIDE,
                        Move.SHOW_AGAIN,
                        Move.SHOW_LIVING,
                        Move.LEAVE_TO_RULE,
                        Move.EDIT_PUBLISHED,
                        Move.ANNOTATE,
                        Move.TAKE_BACK_IMPORT,
                        Move.SHOW_IMPORT_AGAIN);
    }

    private static DynamicTest cell(Move move, RecordState state, Role role, char may) {
        return DynamicTest.dynamicTest(move + " of a record " + state + " by " + role, () -> {
            Actor actor = new Actor("ива", Set.of(role));
            assertThat(move.refusal(state, actor, Set.of("ива")) == null)
                    .as("own")
                    .isEqualTo(may == 'a' || may == 'o');
            assertThat(move.refusal(state, actor, Set.of("дуб")) == null)
                    .as("another's")
                    .isEqualTo(may == 'a' || may == 't');
            assertThat(move.refusal(state, actor, Set.of()) == null)
                    .as("nobody's")
                    .isEqualTo(may == 'a' || may == 't');
        });
    }
}
