package org.knigipamiati.vocabulary;

import java.util.List;

/**
 * Words of a charge or a biography that point to a national line, from {@code vocabulary/line_signs.csv}.
 *
 * @param rule {@code L1} and {@code L7} for a country in the charge, {@code L2} to {@code L4} for the biography
 * @param operations codes of the lines it points to; several are alternatives
 * @param strong whether it is strong evidence by itself
 * @param country the country meant, by its code
 * @param mention where the words stand
 */
public record LineSign(String rule, List<String> operations, boolean strong, String country, Mention mention) {}
