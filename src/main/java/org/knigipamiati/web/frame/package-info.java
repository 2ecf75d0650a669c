/**
 * What is around every page: the frame with its navigation, the reader's language, pages for errors and for forms that came too late,
 * headers and limits. Knows no subject; every subject uses it.
 */
package org.knigipamiati.web.frame;
