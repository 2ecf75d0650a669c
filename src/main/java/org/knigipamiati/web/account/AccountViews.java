package org.knigipamiati.web.account;

import java.util.List;

/** What the administrators' pages about accounts show. */
public final class AccountViews {

    private AccountViews() {}

    /** A role that can be given, with its explanation, and whether it is. */
    public record RoleChoice(String code, String label, boolean chosen) {}

    /** A line of the list. */
    public record Line(long id, String name, String roles, String state, String since) {}

    /** What waits for a second administrator: what is wished, for whom, the roles wished or none, by whom, since when, and whether by the reader. */
    public record Waits(long id, String kind, String name, String roles, String who, String when, boolean own) {}

    /**
     * All accounts and the form for a new one.
     *
     * @param alone whether there is no second administrator who could consent to anything
     * @param problem why the last one was not created, null if nothing went wrong
     * @param typed the name typed, never null
     */
    public record All(
            List<Line> accounts,
            List<Waits> waiting,
            boolean alone,
            List<RoleChoice> roles,
            String problem,
            String typed) {}

    /** An administrative act: when, by whom, what. */
    public record Act(String when, String actor, String what) {}

    /**
     * One account.
     *
     * @param oneTimePassword a password just made, shown this once, else null
     * @param problem why the last act was refused, null if nothing went wrong
     */
    public record One(
            long id,
            String name,
            boolean active,
            boolean elsewhere,
            String state,
            List<RoleChoice> roles,
            List<Act> acts,
            String oneTimePassword,
            String problem) {}
}
