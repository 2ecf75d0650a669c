package org.knigipamiati.web.kept;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.FileLinks;
import org.knigipamiati.web.frame.Page;

/** The template of the list; the build checks every expression in it. */
@CheckedTemplate(basePath = "kept")
final class KeptTemplates {

    private KeptTemplates() {}

    /** {@code files} is null for an empty list. */
    static native TemplateInstance kept(Page page, KeptView list, FileLinks files);
}
