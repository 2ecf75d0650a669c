/**
 * The embedded search engine: one class that starts an OpenSearch node in a process of its own.
 *
 * <p>It shares no class path with the service, because the service's BOM would change the versions of the libraries that
 * OpenSearch was built with. The build stages it, with its jars, into {@code target/engine}; nothing in the service
 * refers to it but by the name of its main class.
 */
package org.knigipamiati.engine;
