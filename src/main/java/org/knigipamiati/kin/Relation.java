package org.knigipamiati.kin;

/** What somebody may be to the person whose page is read. No book says so: each is inferred. */
public enum Relation {
    /** The same person, told in another entry. */
    SAME,
    /** A brother or sister. */
    SIBLING,
    /** The father. */
    PARENT,
    /** A son or daughter. */
    CHILD,
    /** Of the family; how, is not told. */
    RELATIVE
}
