package org.knigipamiati.web.workshop.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.record.RecordView;

/** The templates of this room; the build checks every expression in them. */
@CheckedTemplate(basePath = "workshop/record")
final class RecordWorkTemplates {

    private RecordWorkTemplates() {}

    static native TemplateInstance record(Page page, RecordView record, RecordWorkView work);

    static native TemplateInstance edit(Page page, EditView edit);

    static native TemplateInstance same(Page page, SameViews.One one);

    static native TemplateInstance sameOfSource(Page page, SameViews.All all);
}
