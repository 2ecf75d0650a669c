/** Tables of one person a row: what their columns are called, and what their cells say. The command line and uploads use the same. */
package org.knigipamiati.ingest.tables;
