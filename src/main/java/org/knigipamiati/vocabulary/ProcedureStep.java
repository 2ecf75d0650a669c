package org.knigipamiati.vocabulary;

import java.util.List;

/**
 * One step of the way a case went, for the page that shows what a record knows of it and what it does not.
 *
 * @param path {@code ALBUM}, {@code TROIKA} or {@code SPECIAL_TROIKA}
 * @param step stable id inside the path, as {@code confirmation}
 * @param fields the fields that fill it
 * @param source the work behind it
 */
public record ProcedureStep(String path, String step, List<RecordField> fields, String source) {

    static ProcedureStep of(Table.Row row) {
        return new ProcedureStep(
                row.require("path"),
                row.require("step"),
                row.list("fields").stream()
                        .map(path -> RecordField.byPath(path)
                                .orElseThrow(() -> row.error("fields", "names no field '" + path + "'")))
                        .toList(),
                row.require("source"));
    }
}
