/** Tables of one person a row: how their files are read, what their columns are called, and what their cells say. */
package org.knigipamiati.ingest.tables;
