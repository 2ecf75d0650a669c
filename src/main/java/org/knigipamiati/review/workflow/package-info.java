/** A record's way to the public: who may see and move it, what is proposed, what waits, and why something cannot be done. */
package org.knigipamiati.review.workflow;
