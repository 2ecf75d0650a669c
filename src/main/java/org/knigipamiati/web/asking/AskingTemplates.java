package org.knigipamiati.web.asking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The template of the letter; the build checks every expression in it. */
@CheckedTemplate(basePath = "asking")
final class AskingTemplates {

    private AskingTemplates() {}

    static native TemplateInstance letter(Page page, LetterView letter);
}
