/** Records that may speak of one person, and what people judge. */
package org.knigipamiati.review.same;
