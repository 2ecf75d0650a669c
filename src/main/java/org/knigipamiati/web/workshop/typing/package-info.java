/**
 * A page of a book and the entries typed from it: drafts, and the two typings of an entry that differ.
 */
package org.knigipamiati.web.workshop.typing;
