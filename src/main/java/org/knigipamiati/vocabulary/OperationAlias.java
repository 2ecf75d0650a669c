package org.knigipamiati.vocabulary;

/**
 * Another way to name an operation.
 *
 * @param alias an order number, a pattern of words or a word people search for, as {@code kind} says
 * @param operation code of the operation
 * @param kind what the alias is good for
 * @param note why; may be empty
 */
public record OperationAlias(String alias, String operation, Kind kind, String note) {

    /** What an alias is good for. */
    public enum Kind {
        /** The number of an order: printed in an entry it is evidence. */
        ORDER_NUMBER,
        /** Words that name the operation: printed in an entry they are evidence. */
        NAME,
        /** Only helps to find the operation; never evidence (misprints of the literature, words of biographies). */
        SEARCH_ONLY
    }

    static OperationAlias of(Table.Row row) {
        return new OperationAlias(
                row.require("alias"), row.require("operation"), row.constant("kind", Kind.class), row.get("note"));
    }
}
