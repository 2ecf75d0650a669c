/** A question taken apart, and the plan by which an index fetches candidates for it. */
package org.knigipamiati.names.query;
