package org.knigipamiati.attribution;

import java.util.Optional;

/**
 * What a case counts as, drawn from all its claims.
 *
 * @param caseNo the case
 * @param parent side of the Terror; {@link Parent#UNKNOWN} also if claims for two sides are equally good
 * @param parentLevel how well that is founded
 * @param line code of the operation; empty if there is none, or if two lines are equally good
 * @param level how well the line is founded; the parent's level if there is no line
 * @param conflict whether two operations are equally well founded, so that the case counts in neither
 * @param procedure the way the case took; empty if it is not known
 */
public record Verdict(
        int caseNo,
        Parent parent,
        Level parentLevel,
        Optional<String> line,
        Level level,
        boolean conflict,
        Optional<Procedure> procedure) {}
