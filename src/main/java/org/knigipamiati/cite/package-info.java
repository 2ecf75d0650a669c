/**
 * Citations and snapshots: how a page is named in somebody's work, what it said on that day, and what has changed since. What is hidden
 * in the meantime is counted and never shown again.
 */
package org.knigipamiati.cite;
