/**
 * The catalogue of sources, their pages and import runs, and spreadsheets that were uploaded.
 */
package org.knigipamiati.web.workshop.source;
