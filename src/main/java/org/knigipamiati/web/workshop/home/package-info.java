/**
 * The first page of the workplace and what waits there: records for review, proposals for a second person.
 */
package org.knigipamiati.web.workshop.home;
