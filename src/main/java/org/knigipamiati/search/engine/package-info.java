/**
 * Questions to the engine and what its answers mean: conditions, name and word searches, counts. No other room asks the engine.
 */
package org.knigipamiati.search.engine;
