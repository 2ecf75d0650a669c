/** Correcting what a record says, from the fields of a form; undoing. */
package org.knigipamiati.review.edit;
