/** Writing: scripts, folded forms, readings of a word under every spelling standard, how far two words are apart. Knows no names. */
package org.knigipamiati.names.letters;
