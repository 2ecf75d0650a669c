package org.knigipamiati.web.workshop.request;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The templates of this room; the build checks every expression in them. */
@CheckedTemplate(basePath = "workshop/request")
final class RequestTemplates {

    private RequestTemplates() {}

    static native TemplateInstance requestForm(Page page, RequestViews.Form form);

    static native TemplateInstance requestStatus(Page page, RequestViews.Status status);

    static native TemplateInstance requests(Page page, RequestViews.Queue queue);

    static native TemplateInstance request(Page page, RequestViews.Answer request);
}
