package org.knigipamiati.web.counts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The template of the tables of counts; the build checks every expression in them. */
@CheckedTemplate(basePath = "counts")
final class CountsTemplates {

    private CountsTemplates() {}

    static native TemplateInstance counts(Page page, CountsView counts);
}
