package org.knigipamiati.vocabulary;

/**
 * What somebody is to another: as an entry states it of the family that was sent away with the person, or as the rules of kin infer it of
 * two entries.
 */
public enum Relation {
    /** The same person, told in another entry. */
    SAME,
    /** The husband or wife; only an entry says so, no rule infers it. */
    SPOUSE,
    /** A brother or sister. */
    SIBLING,
    /** The father or mother; the rules of kin infer a father only. */
    PARENT,
    /** A son or daughter. */
    CHILD,
    /** Of the family, in another way or in one that is not told. */
    RELATIVE
}
