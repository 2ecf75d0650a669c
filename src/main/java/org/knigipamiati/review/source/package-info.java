/** The catalogue of sources, how each is worked on, and their pages. */
package org.knigipamiati.review.source;
