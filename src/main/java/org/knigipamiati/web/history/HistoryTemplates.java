package org.knigipamiati.web.history;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.knowledge.OperationKnowledge;

/** The templates of operations and sources; the build checks every expression in them. */
@CheckedTemplate(basePath = "history")
final class HistoryTemplates {

    private HistoryTemplates() {}

    static native TemplateInstance operations(Page page, List<OperationGroup> groups);

    static native TemplateInstance operation(Page page, OperationView operation, OperationKnowledge knowledge);

    static native TemplateInstance sources(Page page, List<SourceView> sources);

    static native TemplateInstance source(Page page, SourceView source);
}
