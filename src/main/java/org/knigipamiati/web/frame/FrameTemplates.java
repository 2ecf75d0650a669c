package org.knigipamiati.web.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates that belong to no subject; the build checks every expression in them. */
@CheckedTemplate(basePath = "frame")
final class FrameTemplates {

    private FrameTemplates() {}

    static native TemplateInstance error(Page page, ErrorView error);

    static native TemplateInstance unsent(Page page, UnsentForms.View unsent);
}
