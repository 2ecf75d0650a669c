/** How a page becomes records: drafts, what is read in them, and two typings compared and settled. */
package org.knigipamiati.review.typing;
