package org.knigipamiati.web.workshop.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The templates of this room; the build checks every expression in them. */
@CheckedTemplate(basePath = "workshop/desk")
final class DeskTemplates {

    private DeskTemplates() {}

    static native TemplateInstance refused(Page page, String reason, String back);
}
