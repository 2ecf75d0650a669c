/**
 * The public's form for corrections, where a sender sees what became of one, and the desk at which they are answered.
 */
package org.knigipamiati.web.workshop.correction;
