/**
 * Partial and uncertain dates. A memorial book prints "6 марта 1938 г.", "в 1937 г.", "194-" or a day that no calendar has;
 * {@link org.knigipamiati.dates.PartialDate} keeps each as EDTF text with its earliest and latest day. Dates are compared as
 * intervals: nothing here guesses a day that was not printed. No time of day, no time zone, no Julian calendar.
 */
package org.knigipamiati.dates;
