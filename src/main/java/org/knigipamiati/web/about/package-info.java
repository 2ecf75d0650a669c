/** The page about the collection. */
package org.knigipamiati.web.about;
