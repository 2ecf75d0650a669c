package org.knigipamiati.knowledge;

/**
 * A published work behind an entry.
 *
 * @param work its id in the bibliography; empty if it is not there
 * @param words where in the work; or, without one, the source in words, or a code in capitals that has a name
 */
public record KnowledgeSource(String work, String words) {

    private static final String ID = "[A-Z][A-Z0-9_]+";

    /** Whether the words are a code, as {@code ACT} for the text of the act itself. */
    public boolean coded() {
        return work.isEmpty() && words.matches(ID);
    }
}
