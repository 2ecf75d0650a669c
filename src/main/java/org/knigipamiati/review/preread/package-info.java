/**
 * What a machine reads on the scans of pages before a person does: a proposal that nobody has to take, with the places of its words,
 * by which the scan is shown at the entry that is typed. Where no Tesseract is installed nothing is read, and all else works.
 */
package org.knigipamiati.review.preread;
