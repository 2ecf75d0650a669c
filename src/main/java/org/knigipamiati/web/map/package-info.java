/**
 * The map: units of 1937–38 as circles at their seats, as large as the number of people. Where a unit has no seat, or only a republic is
 * told, that is said in the table beside it and never drawn.
 */
package org.knigipamiati.web.map;
