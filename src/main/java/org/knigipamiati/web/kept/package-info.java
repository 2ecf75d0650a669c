/** People whom a reader keeps: a list that only the reader's browser holds. */
package org.knigipamiati.web.kept;
