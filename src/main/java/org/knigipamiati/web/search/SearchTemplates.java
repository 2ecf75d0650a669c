package org.knigipamiati.web.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.knigipamiati.web.asking.BaseLink;
import org.knigipamiati.web.frame.FileLinks;
import org.knigipamiati.web.frame.Page;

/** The templates of the search; the build checks every expression in them. */
@CheckedTemplate(basePath = "search")
final class SearchTemplates {

    private SearchTemplates() {}

    static native TemplateInstance home(Page page, HoldingsView holdings);

    static native TemplateInstance facet(Page page, FacetValuesView facet);

    /** {@code holdings} is null and {@code bases} are empty where no help is needed. */
    static native TemplateInstance results(
            Page page,
            ResultsView results,
            HoldingsView holdings,
            String unsearched,
            List<BaseLink> bases,
            FileLinks files);
}
