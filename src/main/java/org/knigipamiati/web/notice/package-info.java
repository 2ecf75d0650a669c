/** Mails to those who work here and wish it: numbers and a link, never a name. Sleeps unless an operator sets a mail server. */
package org.knigipamiati.web.notice;
