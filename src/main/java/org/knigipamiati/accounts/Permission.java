package org.knigipamiati.accounts;

import static org.knigipamiati.accounts.Role.ADMINISTRATOR;
import static org.knigipamiati.accounts.Role.READER;
import static org.knigipamiati.accounts.Role.REVIEWER;
import static org.knigipamiati.accounts.Role.VOLUNTEER;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The table of rights: what can be done, and the roles that may do it. Every cell is written out; no role inherits from another.
 * Rights that also depend on the state of a record, or on who wrote it, are narrowed further in {@code review}.
 */
public enum Permission {
    // Everybody, without an account
    /** Read, search, count and export what is published. */
    READ_PUBLISHED(READER, VOLUNTEER, REVIEWER, ADMINISTRATOR),
    /** Send a correction of a published record. */
    SEND_CORRECTION(READER, VOLUNTEER, REVIEWER, ADMINISTRATOR),
    /** Ask that a person be shown or hidden. */
    SEND_REQUEST(READER, VOLUNTEER, REVIEWER, ADMINISTRATOR),
    /** Freeze a public page for a citation. */
    FREEZE_PAGE(READER, VOLUNTEER, REVIEWER, ADMINISTRATOR),
    /** Change the list of people that the own browser holds. */
    KEEP(READER, VOLUNTEER, REVIEWER, ADMINISTRATOR),
    /** See the sign-in page and try to sign in. */
    SIGN_IN(READER, VOLUNTEER, REVIEWER, ADMINISTRATOR),

    // Everybody who has an account
    /** Sign out, see the own account, replace the own password. */
    OWN_ACCOUNT(VOLUNTEER, REVIEWER, ADMINISTRATOR),

    // The work
    /** See the workplace, its queues of own work and the progress of sources. */
    SEE_WORKPLACE(VOLUNTEER, REVIEWER, ADMINISTRATOR),
    /** Upload pages, write, correct and submit own drafts. */
    TRANSCRIBE(VOLUNTEER, REVIEWER, ADMINISTRATOR),
    /** Upload a spreadsheet, match its columns, try it and take it in as drafts. */
    IMPORT_SPREADSHEET(VOLUNTEER, REVIEWER, ADMINISTRATOR),
    /** Settle the differences of two blind transcriptions of others. */
    SETTLE_DIFFERENCES(VOLUNTEER, REVIEWER, ADMINISTRATOR),
    /** Say whether two records speak of one person. */
    JUDGE_DUPLICATES(VOLUNTEER, REVIEWER, ADMINISTRATOR),

    // Answering for it
    /** Create and edit sources of the catalogue. */
    EDIT_SOURCES(REVIEWER, ADMINISTRATOR),
    /** Return, accept and publish what somebody else submitted. */
    REVIEW(REVIEWER, ADMINISTRATOR),
    /** Change a published record, and undo changes. */
    REVISE(REVIEWER, ADMINISTRATOR),
    /** Read and answer corrections sent by the public. */
    ANSWER_CORRECTIONS(REVIEWER, ADMINISTRATOR),
    /** Annotate, ask to hide or to show, consent to it, and answer the public's requests for it. */
    HIDE(REVIEWER, ADMINISTRATOR),
    /** See hidden records and why they are hidden. */
    SEE_HIDDEN(REVIEWER, ADMINISTRATOR),

    // Running the place
    /** Publish a trusted import as a whole, undo a whole run. */
    BULK_PUBLISH(ADMINISTRATOR),
    /** Create accounts, give roles, deactivate. */
    MANAGE_ACCOUNTS(ADMINISTRATOR);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(roles)));
    }

    /** The roles that may do this. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether readers without an account may do this. */
    public boolean isPublic() {
        return roles.contains(READER);
    }

    /** Whether somebody with these roles may do this. */
    public boolean allows(Collection<Role> held) {
        return !Collections.disjoint(roles, held);
    }
}
