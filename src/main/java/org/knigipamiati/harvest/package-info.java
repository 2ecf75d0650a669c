/**
 * What catalogues and search engines take away: the records as OAI-PMH 2.0 in Dublin Core, and as a map of the site. Both say what
 * changed since when, and only of what the public may see; of what it may not see any more OAI-PMH says that it is deleted.
 */
package org.knigipamiati.harvest;
