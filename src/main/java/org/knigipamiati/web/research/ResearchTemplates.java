package org.knigipamiati.web.research;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The template of the entry page for researchers; the build checks every expression in it. */
@CheckedTemplate(basePath = "research")
final class ResearchTemplates {

    private ResearchTemplates() {}

    static native TemplateInstance research(Page page, ResearchView research);
}
