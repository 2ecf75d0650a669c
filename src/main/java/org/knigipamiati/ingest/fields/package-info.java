/** What files state of a field, in words: checked and turned into values by one set of rules, whatever the format. */
package org.knigipamiati.ingest.fields;
