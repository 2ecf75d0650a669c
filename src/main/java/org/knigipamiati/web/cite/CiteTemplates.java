package org.knigipamiati.web.cite;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The templates of citations and snapshots; the build checks every expression in them. */
@CheckedTemplate(basePath = "cite")
final class CiteTemplates {

    private CiteTemplates() {}

    static native TemplateInstance cite(Page page, CiteView cite, String problem);

    static native TemplateInstance snapshot(Page page, SnapshotView snapshot);
}
