package org.knigipamiati.web.dataset;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The template of the page about the whole collection as files; the build checks every expression in it. */
@CheckedTemplate(basePath = "dataset")
final class DatasetTemplates {

    private DatasetTemplates() {}

    static native TemplateInstance dataset(Page page, DatasetView view);
}
