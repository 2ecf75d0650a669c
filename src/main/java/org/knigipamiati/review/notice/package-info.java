/** Who wishes to be told by mail, and what there is to tell them. Nothing here sends anything. */
package org.knigipamiati.review.notice;
