/**
 * Pages about what was done and where it is written: the operations with their published figures, and the sources. Words come from
 * the vocabularies, each with its work and its certainty.
 */
package org.knigipamiati.web.history;
