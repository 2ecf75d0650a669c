package org.knigipamiati.web.workshop;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.record.RecordView;

/** The templates of the workplace; the build checks every expression in them. */
@CheckedTemplate(basePath = "workshop")
final class WorkshopTemplates {

    private WorkshopTemplates() {}

    static native TemplateInstance home(Page page, HomeView home);

    static native TemplateInstance source(Page page, SourceViews.One source);

    static native TemplateInstance sourceForm(Page page, SourceViews.Form form);

    static native TemplateInstance bookPage(Page page, PageView view);

    static native TemplateInstance draft(Page page, DraftView view);

    static native TemplateInstance discard(Page page, Draft draft);

    static native TemplateInstance pair(Page page, PairView pair);

    static native TemplateInstance queue(Page page, QueueView queue);

    static native TemplateInstance record(Page page, RecordView record, RecordWorkView work);

    static native TemplateInstance edit(Page page, EditView edit);

    static native TemplateInstance proposals(Page page, ProposalsView view);

    static native TemplateInstance correctionForm(Page page, CorrectionViews.Form form);

    static native TemplateInstance correctionStatus(Page page, CorrectionViews.Status status);

    static native TemplateInstance corrections(Page page, CorrectionViews.Queue queue);

    static native TemplateInstance correction(Page page, CorrectionViews.Answer correction);

    static native TemplateInstance sheet(Page page, SheetViews.One sheet);

    static native TemplateInstance same(Page page, SameViews.One one);

    static native TemplateInstance sameOfSource(Page page, SameViews.All all);

    static native TemplateInstance refused(Page page, String reason);
}
