package org.knigipamiati.web.record;

import java.util.List;

/** Fields that belong together: the person's, or one case's. */
public record FieldGroup(String heading, List<FieldRow> rows) {}
