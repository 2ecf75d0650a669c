/** What to do next: whom to ask about the case of a record, and the letter to write. */
package org.knigipamiati.web.asking;
