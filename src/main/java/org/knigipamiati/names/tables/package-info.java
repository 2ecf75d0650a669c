/** What is known of names: given names and their classes, patronymics, forms of surnames, words that are no names. */
package org.knigipamiati.names.tables;
