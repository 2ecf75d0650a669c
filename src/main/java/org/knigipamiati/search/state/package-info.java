/**
 * A search as one value, and its way to and from an address: facets, periods, order, page. It knows neither the engine nor the
 * words of a language.
 */
package org.knigipamiati.search.state;
