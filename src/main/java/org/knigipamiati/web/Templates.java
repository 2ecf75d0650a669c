package org.knigipamiati.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.knigipamiati.web.counts.CountsView;
import org.knigipamiati.web.history.OperationGroup;
import org.knigipamiati.web.history.OperationView;
import org.knigipamiati.web.history.SourceView;
import org.knigipamiati.web.results.HoldingsView;
import org.knigipamiati.web.results.ResultsView;
import org.knigipamiati.web.sheet.RecordView;

/** The pages' templates; the build checks every expression in them against the types given here. */
@CheckedTemplate(basePath = "pages")
final class Templates {

    private Templates() {}

    static native TemplateInstance error(Page page, ErrorView error);

    static native TemplateInstance home(Page page, HoldingsView holdings);

    /** {@code holdings} is null where no help is needed. */
    static native TemplateInstance results(Page page, ResultsView results, HoldingsView holdings);

    static native TemplateInstance operations(Page page, List<OperationGroup> groups);

    static native TemplateInstance operation(Page page, OperationView operation);

    static native TemplateInstance sources(Page page, List<SourceView> sources);

    static native TemplateInstance source(Page page, SourceView source);

    static native TemplateInstance counts(Page page, CountsView counts);

    static native TemplateInstance about(Page page, String edition, String vocabularies, String contact);

    static native TemplateInstance record(Page page, RecordView record);

    /** The page of a record. */
    static TemplateInstance in(Page page, RecordView view) {
        return in(page, record(page, view));
    }

    /** The template ready to be sent in the page's language. */
    static TemplateInstance in(Page page, TemplateInstance template) {
        return template.setLocale(page.language().locale());
    }
}
