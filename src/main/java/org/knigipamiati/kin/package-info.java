/**
 * People around a person: which house and village a printed place is, and by which rules two people may be kin. Knows names, dates and
 * tables; no database, no engine, no page.
 */
package org.knigipamiati.kin;
