package org.knigipamiati.parse.book;

import java.util.List;

/**
 * The list of a family in an entry.
 *
 * @param opening what opens it
 * @param taken the stretches that belong to the list: its opening and its members, without relatives that have no name
 * @param unnamed the stretches about relatives that have no name, which stay in the entry
 * @param away the stretches about relatives who did not undergo the same, which stay in the entry too
 * @param end where it ends
 */
record FamilyList(
        Opens opening, List<Listed> members, List<int[]> taken, List<int[]> unnamed, List<int[]> away, int end) {

    /** What a list opens with. */
    enum Opens {
        /** "Состав семьи". */
        FAMILY,
        /** "Вместе с ним высланы". */
        TOGETHER,
        /** "выслан с женой Анной": inside of a statement, which goes on behind it. */
        LED,
        /** "его отец": one relative, of whom something is told. */
        OWN,
        /** A word of kinship alone. */
        KIN,
        /** Names in rows, with the word of kinship behind them or the surname of the head. */
        ROW
    }
}
