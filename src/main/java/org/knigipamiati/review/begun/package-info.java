/** What people have typed into a form of the workplace and not sent yet: kept as they type, given up only when they say so. */
package org.knigipamiati.review.begun;
