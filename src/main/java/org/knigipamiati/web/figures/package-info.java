/** The page of the published figures, each beside a count of ours or the reason why there is none. */
package org.knigipamiati.web.figures;
