package org.knigipamiati.web.workshop.typing;

import java.util.List;
import java.util.Set;
import org.knigipamiati.review.preread.Prereading;
import org.knigipamiati.review.preread.Recognised;
import org.knigipamiati.web.workshop.desk.ScanView;

/**
 * What a machine has read on a page, for the person who is to type it.
 *
 * @param state how far it is: {@code WAITING}, {@code READ}, {@code NOTHING} (no text found), {@code FAILED}, {@code TAKEN} (the other of
 *     two typings began from it); empty where no machine reads
 * @param program what read it, empty if nothing did
 * @param offered whether its text stands in the box, or can be put there
 * @param inBox whether its text stands in the box now
 * @param read what was read
 * @param edges the numbers of its lines that are the page's number or head, and not offered as entries
 */
record MachineView(String state, String program, boolean offered, boolean inBox, Recognised read, Set<Integer> edges) {

    /** Where no machine reads, or the page has no image. */
    static final MachineView NONE = new MachineView("", "", false, false, Recognised.NOTHING, Set.of());

    /** As the row of a page says. */
    static MachineView of(Prereading reading, boolean taken, boolean inBox, Set<Integer> edges) {
        String program = reading.program == null ? "" : reading.program;
        if (reading.state != Prereading.State.READ) {
            return new MachineView(reading.state.name(), program, false, false, Recognised.NOTHING, Set.of());
        }
        if (reading.recognised.lines().isEmpty()) {
            return new MachineView("NOTHING", program, false, false, Recognised.NOTHING, Set.of());
        }
        return taken
                ? new MachineView("TAKEN", program, false, false, Recognised.NOTHING, Set.of())
                : new MachineView(reading.state.name(), program, true, inBox, reading.recognised, edges);
    }

    /** How many words there are. */
    public int words() {
        return read.words().size();
    }

    /** How many of them are doubtful. */
    public int doubtful() {
        return (int)
                read.pieces(edges).stream().filter(piece -> piece.word() >= 0).count();
    }

    /** The text of the entries. */
    public String text() {
        return read.text(edges);
    }

    /** The lines that are the page's number or head. */
    public List<String> edgeLines() {
        return edges.stream().map(line -> read.lines().get(line).text()).toList();
    }

    /** The text with its doubtful words apart, each with the place on the scan. */
    public List<Marked> marked() {
        return read.pieces(edges).stream()
                .map(piece -> new Marked(piece.text(), piece.word() < 0 ? "" : ScanView.id(piece.word())))
                .toList();
    }

    /**
     * A piece of the text.
     *
     * @param id of its place on the scan if it is doubtful, else empty
     */
    record Marked(String text, String id) {}
}
