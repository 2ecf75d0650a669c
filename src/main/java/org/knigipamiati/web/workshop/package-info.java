/**
 * The pages of the workplace, under {@code /workshop}, and the public's forms for corrections and for requests to be shown or hidden. Forms work without scripts; one
 * small script saves drafts by itself and turns the image of a page. What a person may do is decided by {@code accounts} (by
 * address) and by {@code review.workflow.Move} (by state of the record and whose work it is), never here.
 *
 * <p>The rooms: {@code desk} (what all stand on), {@code home}, {@code source}, {@code typing}, {@code record},
 * {@code correction}, {@code request}. The root is empty.
 */
package org.knigipamiati.web.workshop;
