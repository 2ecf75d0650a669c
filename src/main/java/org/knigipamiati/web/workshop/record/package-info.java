/**
 * A record at work: its state, its changes, the form that edits it, and others that may speak of the same person. Its readers see
 * what {@code RecordTrace} says of it.
 */
package org.knigipamiati.web.workshop.record;
