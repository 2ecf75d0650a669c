package org.knigipamiati.web.workshop.correction;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The templates of this room; the build checks every expression in them. */
@CheckedTemplate(basePath = "workshop/correction")
final class CorrectionTemplates {

    private CorrectionTemplates() {}

    static native TemplateInstance correctionForm(Page page, CorrectionViews.Form form);

    static native TemplateInstance correctionStatus(Page page, CorrectionViews.Status status);

    static native TemplateInstance corrections(Page page, CorrectionViews.Queue queue);

    static native TemplateInstance correction(Page page, CorrectionViews.Answer correction);
}
