package org.knigipamiati.web.workshop.typing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.web.frame.Page;

/** The templates of this room; the build checks every expression in them. */
@CheckedTemplate(basePath = "workshop/typing")
final class TypingTemplates {

    private TypingTemplates() {}

    static native TemplateInstance bookPage(Page page, PageView view);

    static native TemplateInstance mend(Page page, MendView view);

    static native TemplateInstance deletePage(Page page, BookPage of);

    static native TemplateInstance practice(Page page, PracticeView view);

    static native TemplateInstance draft(Page page, DraftView view);

    static native TemplateInstance discard(Page page, Draft draft);

    static native TemplateInstance pair(Page page, PairView pair);
}
