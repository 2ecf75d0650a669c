package org.knigipamiati.web.workshop.typing;

import java.util.List;
import org.knigipamiati.web.record.Verbatim;
import org.knigipamiati.web.workshop.desk.FieldForm;

/**
 * An entry to learn by.
 *
 * @param raw its text
 * @param verbatim the text with its words marked
 * @param form what was read in it
 * @param attention what a careful person looks at
 */
record PracticeView(String raw, Verbatim verbatim, FieldForm form, List<Attention> attention) {}
