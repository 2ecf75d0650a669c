/**
 * What every page of the workplace stands on: who works and in which language, the fields of a record as a form, words that forms
 * offer, and why something was not done.
 */
package org.knigipamiati.web.workshop.desk;
