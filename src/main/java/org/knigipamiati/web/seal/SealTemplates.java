package org.knigipamiati.web.seal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The template of the page about the seal; the build checks every expression in it. */
@CheckedTemplate(basePath = "seal")
final class SealTemplates {

    private SealTemplates() {}

    static native TemplateInstance seal(Page page, SealView view);
}
