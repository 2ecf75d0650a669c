/**
 * From the facts of a case to claims about the operation it belongs to. A claim is never a property of the person: it has a
 * rule, a level and the words it rests on, and several may stand beside each other. The side of the Terror (the parent:
 * kulak, national, other) and the line (which operation) are claimed at levels of their own. The rules are in
 * {@link org.knigipamiati.attribution.ParentRules} (R01 to R20) and {@link org.knigipamiati.attribution.LineRules} (L1 to
 * L8); what they know of bodies, countries and orders is in the vocabularies. Claims of editors are no business of this room.
 */
package org.knigipamiati.attribution;
