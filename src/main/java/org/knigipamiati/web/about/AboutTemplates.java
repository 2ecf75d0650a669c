package org.knigipamiati.web.about;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The template of the page about the collection; the build checks every expression in them. */
@CheckedTemplate(basePath = "about")
final class AboutTemplates {

    private AboutTemplates() {}

    static native TemplateInstance about(Page page, String edition, String vocabularies, String contact);
}
