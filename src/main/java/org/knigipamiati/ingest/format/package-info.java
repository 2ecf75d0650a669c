/**
 * The file formats that an import understands, one class each. A format finds the entries of a file and says where they stand;
 * it does not read what they mean.
 */
package org.knigipamiati.ingest.format;
