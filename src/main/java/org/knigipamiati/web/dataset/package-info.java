/** The page that says how to take away the whole collection, and what its columns mean. */
package org.knigipamiati.web.dataset;
