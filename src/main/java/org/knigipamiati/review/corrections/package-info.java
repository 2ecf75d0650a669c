/** What readers without an account say of a record, and the answers. */
package org.knigipamiati.review.corrections;
