package org.knigipamiati.web.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.knigipamiati.web.frame.Page;

/** The templates of the pages about signing in and accounts. */
@CheckedTemplate(basePath = "account")
final class AccountTemplates {

    private AccountTemplates() {}

    static native TemplateInstance signIn(Page page, SignInView form);

    static native TemplateInstance own(Page page, OwnAccountView own);

    static native TemplateInstance confirm(Page page, OwnAccountView.Confirm confirm);

    static native TemplateInstance list(Page page, AccountViews.All all);

    static native TemplateInstance one(Page page, AccountViews.One one);
}
