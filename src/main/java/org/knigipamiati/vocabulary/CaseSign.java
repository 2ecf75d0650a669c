package org.knigipamiati.vocabulary;

/** What words of an entry say about a case, by {@code vocabulary/case_signs.csv}. */
public enum CaseSign {
    /** Spying is charged, for whomever. */
    ESPIONAGE,
    /** A group that order 00447 names: "former kulaks", clergy, insurgents, criminals. */
    KULAK_GROUP,
    /** Agitation: the commonest charge before the troikas of order 00447, and not theirs alone. */
    KULAK,
    /** A political charge of any kind: no business of the militia. */
    POLITICAL,
    /** Charged as a member of the family of a "traitor". */
    FAMILY,
    /** A prisoner when tried. */
    PRISONER,
    /** A place where troikas and the Commission had people shot, and no court. */
    TROIKA_SITE,
    /** A place where hardly any but the Military Collegium, or a commission with its chairman, had people shot. */
    COLLEGIUM_SITE,
    /** A party that is, or was, the Bolsheviks'. */
    COMMUNIST,
    /** A profession or origin of the clergy, of whatever faith, and of monks. */
    CLERGY,
    /** A place of birth that lay beyond the border in 1937, in a country from which people came into the national operations. */
    BORN_ABROAD,
    /** A camp with a name of its own. */
    CAMP,
    /** Before anybody was sentenced, in words: a death that has nothing to do with the sentence. */
    BEFORE_SENTENCE,
    /** A penalty that was changed afterwards. */
    COMMUTED,
    /** A penalty that was pronounced and not to be carried out, unless a condition failed. */
    SUSPENDED,
    /** A term of years in camp or prison, in words. */
    TERM,
    /** A death sentence in the words of the certificates. */
    NO_CORRESPONDENCE
}
