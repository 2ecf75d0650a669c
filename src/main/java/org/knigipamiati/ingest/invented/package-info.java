/**
 * Invented people, for the sample book that an empty collection starts with and for tests at scale. Nobody in them ever lived;
 * the tables {@code import/sample} hold names and places made up so that this shows, set among the real institutions and dates
 * of 1937–1938, so that everything the system does can be seen on them.
 */
package org.knigipamiati.ingest.invented;
