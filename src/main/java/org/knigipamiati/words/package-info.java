/**
 * The words of the system in every language: messages, names of codes, dates, numbers, and the reasons that claims, checks and name
 * matches give. One engine (ICU messages), one set of words; pages, API, commands and exports take theirs from here.
 *
 * <p>A language is one folder, {@code messages/TAG}, found by itself when it has a {@code language.properties}. Every other room
 * knows codes, keys and arguments only:
 *
 * <pre>{@code
 * Words words = Words.of(language);
 * words.say("results_count", total, from, to);      // a message
 * words.label(CodeKind.SENTENCE, "CAMP");           // the name of a code; the code itself where there is none
 * words.date(partialDate);                          // "March 1938"
 * words.claim("rule.L1", List.of("country:Poland")) // a reason: a key with arguments free of any language
 * }</pre>
 *
 * <p>Knows the vocabularies' codes and partial dates; no records, no requests, no framework.
 */
package org.knigipamiati.words;
