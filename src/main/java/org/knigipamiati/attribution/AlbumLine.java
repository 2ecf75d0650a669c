package org.knigipamiati.attribution;

import java.time.LocalDate;
import java.util.List;

/**
 * What an album tells of the line of those of it who show no sign of one: the line that nearly all others have by signs of their own. It
 * is found from time to time ({@code interpret.AlbumLines}) and stays until it is found anew, so that it says of which day it is.
 *
 * @param operation code of the line
 * @param agreeing how many others have that line
 * @param told how many others have any
 * @param found the day on which it was counted (UTC)
 */
public record AlbumLine(String operation, int agreeing, int told, LocalDate found) {

    /** Others whose line is told, below which an album tells nothing; docs/attribution.md says how that was chosen. */
    public static final int FEWEST_TOLD = 2;

    /** How many of ten of them must have the same line. */
    public static final int AGREEING_OF_TEN = 9;

    /** Cases of albums by which {@link #FEWEST_TOLD} and {@link #AGREEING_OF_TEN} were not chosen, whose own line was held back. */
    private static final int TRIED = 27;

    /** In how many of those the album told the line that was held back. */
    private static final int RIGHT = 22;

    /** The explanation of a claim that rests on it; {@code interpret.AlbumLines} compares its first four arguments. */
    Reason reason() {
        return new Reason(
                "rule.L9",
                List.of(
                        Integer.toString(told),
                        Integer.toString(agreeing),
                        "operation:" + operation,
                        "date:" + found,
                        Integer.toString(RIGHT),
                        Integer.toString(TRIED)));
    }
}
