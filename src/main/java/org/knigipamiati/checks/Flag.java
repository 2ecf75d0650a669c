package org.knigipamiati.checks;

import java.util.List;
import org.knigipamiati.vocabulary.RecordField;

/**
 * A check that fired.
 *
 * @param caseNo the case; 0 also for what concerns the person
 * @param check which
 * @param severity usually that of the check
 * @param fields the fields concerned
 * @param args arguments of the check's sentence, free of any language ({@code date:1938-01-14} or printed words)
 */
public record Flag(int caseNo, Check check, Severity severity, List<RecordField> fields, List<String> args) {

    /** Stable name of the flag inside its record, as {@code 0/C02}. */
    public String id() {
        return caseNo + "/" + check.id();
    }
}
