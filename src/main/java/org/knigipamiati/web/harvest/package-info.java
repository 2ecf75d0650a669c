/** Addresses for harvesters and search engines: {@code /oai}, the map of the site, {@code /robots.txt}. */
package org.knigipamiati.web.harvest;
