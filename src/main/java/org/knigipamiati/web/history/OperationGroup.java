package org.knigipamiati.web.history;

import java.util.List;

/** Operations of one side of the Terror, for the list of operations. */
public record OperationGroup(String heading, List<Line> operations) {

    /** An operation in the list. */
    public record Line(String name, String href, String period, String about, long records) {}
}
