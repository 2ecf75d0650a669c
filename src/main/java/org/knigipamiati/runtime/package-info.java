/**
 * How the service starts and stops: the main class, the command line, the embedded PostgreSQL and OpenSearch, health.
 *
 * <p>It may use every room, and no room may use it. It holds nothing about people, records or searches: what a command
 * does stands in the room whose subject it is.
 *
 * <p>Order of a start: read the command line; take the lock on the data directory; start the two services in parallel;
 * hand their addresses to Quarkus as system properties; run Quarkus. A stop is the reverse. With a database URL and search
 * hosts configured none of this happens but Quarkus itself.
 */
package org.knigipamiati.runtime;
