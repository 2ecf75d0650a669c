/**
 * How text becomes search words: the names of analyzers and normalizers, and their definition for the engine.
 *
 * <p>It sits below the entities, so that the index mapping and the search room may both name analyzers without knowing each
 * other. Only filters that every OpenSearch and Elasticsearch has are used; what is particular to names (keys, equivalents,
 * transliteration) is computed in {@code names} and indexed as plain tokens, so it is deliberately absent here.
 */
package org.knigipamiati.analysis;
