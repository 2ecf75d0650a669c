package org.knigipamiati.web.figures;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The template of the published figures; the build checks every expression in it. */
@CheckedTemplate(basePath = "published")
final class FiguresTemplates {

    private FiguresTemplates() {}

    static native TemplateInstance figures(Page page, FiguresView view);
}
