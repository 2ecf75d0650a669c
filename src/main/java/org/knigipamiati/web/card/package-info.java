/** The picture that a messenger shows beside a link to a page of ours, drawn here and nowhere else. */
package org.knigipamiati.web.card;
