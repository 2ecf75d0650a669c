package org.knigipamiati.web.workshop.source;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The templates of this room; the build checks every expression in them. */
@CheckedTemplate(basePath = "workshop/source")
final class SourceTemplates {

    private SourceTemplates() {}

    static native TemplateInstance run(Page page, RunView run);

    static native TemplateInstance source(Page page, SourceViews.One source);

    static native TemplateInstance sourceForm(Page page, SourceViews.Form form);

    static native TemplateInstance descriptor(Page page, DescriptorView view, DescriptorView.Again again);

    static native TemplateInstance sheet(Page page, SheetViews.One sheet);
}
