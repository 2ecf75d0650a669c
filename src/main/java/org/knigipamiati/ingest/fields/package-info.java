/** What files state of a field, in words: checked and turned into values by one set of rules, whatever the format; and all that can be wrong. */
package org.knigipamiati.ingest.fields;
