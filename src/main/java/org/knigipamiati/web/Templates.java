package org.knigipamiati.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages' templates; the build checks every expression in them against the types given here. */
@CheckedTemplate(basePath = "pages")
final class Templates {

    private Templates() {}

    static native TemplateInstance error(Page page, ErrorView error);

    /** The template ready to be sent in the page's language. */
    static TemplateInstance in(Page page, TemplateInstance template) {
        return template.setLocale(page.language().locale());
    }
}
