package org.knigipamiati.web.workshop.begun;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The templates of this room; the build checks every expression in them. */
@CheckedTemplate(basePath = "workshop/begun")
final class BegunTemplates {

    private BegunTemplates() {}

    static native TemplateInstance giveUp(Page page, BegunView.Line line, String action);
}
