/** The page that explains the seal of what was public, and says its head. */
package org.knigipamiati.web.seal;
