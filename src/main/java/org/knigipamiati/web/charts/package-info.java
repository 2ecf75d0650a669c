/**
 * Drawings of numbers as SVG: scales, axes and layouts, no framework and no question. Whoever draws gives numbers and words; a drawing
 * gives back markup that needs no script, no style of its own and no other file, with a title and a summary in words. A drawing is
 * never alone: its page has the same numbers as a table, and what can be followed is linked there, since an image holds no links.
 */
package org.knigipamiati.web.charts;
