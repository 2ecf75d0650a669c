package org.knigipamiati.parse;

/** On what the value of a field rests, beside the words of the entry. */
public enum Basis {
    /** On the printed words and the tables for all sources. */
    PRINTED,
    /** On what the source's own abbreviations stand for: without them the field would be read otherwise, or not at all. */
    EXPANDED,
    /** On what the source takes for granted: the entry does not say it, or only in part. */
    SUPPLIED
}
