/**
 * What a reading comes to: fills the columns and cases of a record from its fields and lets the rules of attribution and the
 * checks speak about it. Import and every edit go through here, so that a record always agrees with its reading.
 */
package org.knigipamiati.interpret;
