/**
 * What cannot be true, what is unlikely and what needs explaining in a record. A check reads facts and claims and adds flags;
 * it changes no value. Dates are compared as intervals: a check fires only if no possible day satisfies the rule. Checks that
 * need other records (duplicates) or published totals are no business of this room.
 */
package org.knigipamiati.checks;
