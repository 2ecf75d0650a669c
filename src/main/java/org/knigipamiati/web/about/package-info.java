/**
 * The page about the collection, and the edition of the collection that a citation names.
 */
package org.knigipamiati.web.about;
