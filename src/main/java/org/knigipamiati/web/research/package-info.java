/** The entry page for researchers: what can be asked, and the page that answers it. */
package org.knigipamiati.web.research;
