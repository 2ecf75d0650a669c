/** How entries are laid out: each form cuts a text into statements and hands them to the readers of statements. */
package org.knigipamiati.parse.forms;
