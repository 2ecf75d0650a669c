package org.knigipamiati.web.workshop.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The templates of this room; the build checks every expression in them. */
@CheckedTemplate(basePath = "workshop/home")
final class HomeTemplates {

    private HomeTemplates() {}

    static native TemplateInstance home(Page page, HomeView home);

    static native TemplateInstance queue(Page page, QueueView queue);

    static native TemplateInstance proposals(Page page, ProposalsView view);
}
