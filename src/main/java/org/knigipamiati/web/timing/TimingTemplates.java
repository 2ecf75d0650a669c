package org.knigipamiati.web.timing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The templates of counts by time; the build checks every expression in them. */
@CheckedTemplate(basePath = "timing")
final class TimingTemplates {

    private TimingTemplates() {}

    static native TemplateInstance time(Page page, TimeView time);

    static native TemplateInstance delays(Page page, DelaysView delays);

    static native TemplateInstance flow(Page page, FlowView flow);
}
