package org.knigipamiati.web.knowledge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The templates of the pages of knowledge; the build checks every expression in them. */
@CheckedTemplate(basePath = "knowledge")
final class KnowledgeTemplates {

    private KnowledgeTemplates() {}

    static native TemplateInstance index(Page page, KnowledgeIndexView index);

    static native TemplateInstance list(Page page, KnowledgeListView list);

    static native TemplateInstance entry(Page page, KnowledgeEntryView entry);
}
