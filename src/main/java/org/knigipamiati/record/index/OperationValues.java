package org.knigipamiati.record.index;

import java.util.List;
import org.knigipamiati.attribution.Level;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.vocabulary.Vocabularies;

/** By which operation and level a case counts, and which of them a value that is asked for means. */
final class OperationValues {

    private OperationValues() {}

    /** The operation that a case counts for, on whatever grounds; null if none can be told. */
    static String all(RecordCase counted) {
        return counted(counted.operation());
    }

    /**
     * The operation without what is inferred on weak grounds: of such a line its parent, if that is better founded. That a case
     * belongs to no operation is a finding, not a claim, and stays.
     */
    static String sure(RecordCase counted) {
        if (isSure(counted.operationLevel)) {
            return all(counted);
        }
        return isSure(counted.operationParentLevel) ? counted(counted.operationParent) : null;
    }

    /** Whether an operation, a side of the Terror or being outside of both can be asked for so. */
    static boolean isPossible(String value) {
        return !Vocabularies.load().operationsUnder(value).isEmpty()
                || List.of("NONE", "OTHER").contains(value);
    }

    /** Whether a case so counted is of an operation, and not of none or of an unknown one. */
    static boolean isOne(String value) {
        return value != null && !value.equals("NONE");
    }

    /** The operations of a side of the Terror; any other value means itself. */
    static List<String> meaning(String value) {
        List<String> under = Vocabularies.load().operationsUnder(value);
        return under.isEmpty() ? List.of(value) : under;
    }

    /** Whether a level, or a least level, can be asked for so. */
    static boolean isLevel(String value) {
        return !value.equals(Level.UNKNOWN.name()) && !Level.named(value).isEmpty();
    }

    /** The levels that are kept of what a value means. */
    static List<String> levels(String value) {
        List<Level> named = Level.named(value);
        return named.isEmpty()
                ? List.of(value)
                : named.stream().map(Level::name).toList();
    }

    private static boolean isSure(String level) {
        return level != null
                && (Level.valueOf(level).atLeast(Level.INFERRED_STRONG) || level.equals(Level.NONE.name()));
    }

    private static String counted(String operation) {
        if (operation == null || operation.equalsIgnoreCase(IndexFields.UNKNOWN)) {
            return null;
        }
        // The operation that stands for a side of the Terror when the line is not known.
        return switch (operation) {
            case "KULAK" -> "KULAK_00447";
            case "NATIONAL" -> "NATIONAL_UNSPEC";
            default -> operation;
        };
    }
}
