/**
 * Words, numbers and dates as each language of the pages writes them. Knows no records, no requests and no templates, except for
 * the {@code t:} namespace through which templates ask for words.
 */
package org.knigipamiati.web.text;
