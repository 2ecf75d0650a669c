package org.knigipamiati.web.workshop.desk;

/** A label with its value, both in words. */
public record LabelledValue(String label, String value) {}
