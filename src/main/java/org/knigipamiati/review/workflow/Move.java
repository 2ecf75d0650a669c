package org.knigipamiati.review.workflow;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.record.RecordState;

/**
 * What can be done with a record on its way to the public. The whole truth is {@link #TABLE}: what is not a row there cannot
 * happen, and nothing else in the software changes a state.
 */
public enum Move {
    SUBMIT,
    WITHDRAW,
    RETURN,
    ACCEPT,
    PUBLISH,
    PUBLISH_IMPORT,
    TAKE_BACK_IMPORT,
    /** Leads back to review what was hidden with its import; what was hidden for itself stays hidden. */
    SHOW_IMPORT_AGAIN,
    HIDE,
    SHOW_AGAIN,
    /** Shows somebody whom the rule about the living hides. */
    SHOW_LIVING,
    /** Takes that back. */
    LEAVE_TO_RULE,
    EDIT_DRAFT,
    EDIT,
    /** Changes what the public reads. */
    EDIT_PUBLISHED,
    ANNOTATE;

    /**
     * The states in which a move may begin, the state it leads to ({@code -}: the record stays where it is), the right it takes,
     * whose work the record must be, whether a reason must be given, and whether a second person must consent.
     *
     * <p>A record has hands: everybody who typed, compared or corrected it. {@code other} rows are closed to them, so nobody
     * reviews or publishes their own work, administrators included.
     */
    private static final String TABLE =
            """
            move              | DRAFT SUBMITTED REVIEWED PUBLISHED HIDDEN | to        | right        | whose  | reason | consent
            SUBMIT            |   x       .        .         .       .    | SUBMITTED | TRANSCRIBE   | own    |   .    |   .
            WITHDRAW          |   .       x        .         .       .    | DRAFT     | TRANSCRIBE   | own    |   .    |   .
            RETURN            |   .       x        x         .       .    | DRAFT     | REVIEW       | other  |   x    |   .
            ACCEPT            |   .       x        .         .       .    | REVIEWED  | REVIEW       | other  |   .    |   .
            PUBLISH           |   .       .        x         .       .    | PUBLISHED | REVIEW       | other  |   .    |   .
            PUBLISH_IMPORT    |   x       x        x         .       .    | PUBLISHED | BULK_PUBLISH | other  |   x    |   .
            TAKE_BACK_IMPORT  |   x       x        x         x       .    | HIDDEN    | BULK_PUBLISH | any    |   x    |   x
            SHOW_IMPORT_AGAIN |   .       .        .         .       x    | REVIEWED  | BULK_PUBLISH | any    |   x    |   x
            HIDE              |   x       x        x         x       .    | HIDDEN    | HIDE         | any    |   x    |   x
            SHOW_AGAIN        |   .       .        .         .       x    | REVIEWED  | HIDE         | any    |   x    |   x
            SHOW_LIVING       |   x       x        x         x       .    | -         | HIDE         | any    |   x    |   x
            LEAVE_TO_RULE     |   x       x        x         x       x    | -         | HIDE         | any    |   x    |   x
            EDIT_DRAFT        |   x       .        .         .       .    | -         | TRANSCRIBE   | own    |   .    |   .
            EDIT              |   x       x        x         .       x    | -         | REVISE       | any    |   x    |   .
            EDIT_PUBLISHED    |   .       .        .         x       .    | -         | REVISE       | any    |   x    |   x
            ANNOTATE          |   x       x        x         x       .    | -         | HIDE         | any    |   x    |   x
            """;

    private static final Map<Move, Row> ROWS = rows();

    /** Whose work the record must be, seen from the one who moves it. */
    public enum Whose {
        /** The mover worked on it. */
        OWN,
        /** The mover did not work on it. */
        OTHER,
        /** No matter. */
        ANY
    }

    /** Why a move is not allowed. */
    public enum Refusal {
        WRONG_STATE,
        NOT_YOUR_RIGHT,
        NOT_YOUR_RECORD,
        YOUR_OWN_WORK,
        NO_REASON,
        NO_CONSENT
    }

    /** A row of the table. */
    private record Row(
            Set<RecordState> from,
            RecordState to,
            Permission right,
            Whose whose,
            boolean reasoned,
            boolean consented) {}

    /** The moves that somebody may make with a record in that state on which these people worked, in the order of the table. */
    public static List<Move> open(RecordState state, Actor actor, Set<String> hands) {
        return Arrays.stream(values())
                .filter(move -> move.refusal(state, actor, hands) == null)
                .toList();
    }

    /**
     * Why somebody may not make this move.
     *
     * @param state where the record stands
     * @param hands names of the people who worked on it
     * @return null if the move is allowed
     */
    public Refusal refusal(RecordState state, Actor actor, Set<String> hands) {
        Row row = ROWS.get(this);
        if (!row.from.contains(state)) {
            return Refusal.WRONG_STATE;
        }
        if (!row.right.allows(actor.roles())) {
            return Refusal.NOT_YOUR_RIGHT;
        }
        boolean own = hands.contains(actor.name());
        return switch (row.whose) {
            case OWN -> own ? null : Refusal.NOT_YOUR_RECORD;
            case OTHER -> own ? Refusal.YOUR_OWN_WORK : null;
            case ANY -> null;
        };
    }

    /** The right it takes. */
    Permission right() {
        return ROWS.get(this).right;
    }

    /** The states in which it may begin. */
    public Set<RecordState> from() {
        return ROWS.get(this).from;
    }

    /** The state it leads to, null if the record stays where it is. */
    public RecordState to() {
        return ROWS.get(this).to;
    }

    /** Whether it must be given a reason. */
    public boolean reasoned() {
        return ROWS.get(this).reasoned;
    }

    /** Whether a second person with the same right must consent. */
    public boolean consented() {
        return ROWS.get(this).consented;
    }

    private static Map<Move, Row> rows() {
        Map<Move, Row> rows = new EnumMap<>(Move.class);
        TABLE.lines().skip(1).forEach(line -> {
            String[] cells = line.trim().split("\\s*\\|\\s*");
            rows.put(valueOf(cells[0]), row(cells));
        });
        return Collections.unmodifiableMap(rows);
    }

    private static Row row(String[] cells) {
        String[] marks = cells[1].trim().split("\\s+");
        Set<RecordState> from = EnumSet.noneOf(RecordState.class);
        for (RecordState state : RecordState.values()) {
            if (marks[state.ordinal()].equals("x")) {
                from.add(state);
            }
        }
        RecordState to = cells[2].equals("-") ? null : RecordState.valueOf(cells[2]);
        Whose whose = Whose.valueOf(cells[4].toUpperCase(Locale.ROOT));
        return new Row(from, to, Permission.valueOf(cells[3]), whose, cells[5].equals("x"), cells[6].equals("x"));
    }
}
