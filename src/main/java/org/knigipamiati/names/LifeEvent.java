package org.knigipamiati.names;

/** What a date of a person's life is the date of. */
public enum LifeEvent {
    BIRTH,
    ARREST,
    TRIAL,
    /** Execution or another death. */
    DEATH,
    REHABILITATION;

    /** The message key of its name. */
    public String key() {
        return "event." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
