package org.knigipamiati.web.frame;

/**
 * What an error page says.
 *
 * @param heading what happened, in one line
 * @param explanation what it means and what to do
 * @param detail the field at fault and why, null if none
 * @param id number under which the operator finds it in the log, null if none
 * @param away whether search or database do not answer, so that most pages cannot be made
 */
public record ErrorView(String heading, String explanation, String detail, String id, boolean away) {}
