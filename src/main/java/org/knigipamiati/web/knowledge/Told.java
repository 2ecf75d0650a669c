package org.knigipamiati.web.knowledge;

/**
 * Words on a page about something known.
 *
 * @param words the words
 * @param lang their language, empty if that of the page
 * @param href where they lead, empty if nowhere
 */
public record Told(String words, String lang, String href) {}
