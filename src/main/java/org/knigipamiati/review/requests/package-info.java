/**
 * What people who are meant, or their heirs, ask: that a record be shown although the person may be living, or be hidden. They are
 * answered by a reviewer; what is done to the record is a proposal to which a second one consents.
 */
package org.knigipamiati.review.requests;
