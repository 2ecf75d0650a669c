package org.knigipamiati.web.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.logging.Logger;
import org.knigipamiati.review.DailyWork;
import org.knigipamiati.review.notice.MailNews;
import org.knigipamiati.review.notice.MailWish;
import org.knigipamiati.review.notice.MailWishes;
import org.knigipamiati.web.frame.WebConfig;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Sends mails, if an operator named an address to send them from. */
@ApplicationScoped
public class NoticePost {

    private static final Logger LOG = Logger.getLogger(NoticePost.class);

    private static final Duration EVERY = Duration.ofMinutes(5);

    /** A mail server that says nothing for so long is down. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** After so many failures the server is taken to be down until the next time. */
    private static final int FAILURES = 3;

    @Inject
    MailConfig config;

    @Inject
    WebConfig site;

    @Inject
    MailWishes wishes;

    /** Not made before it is needed, so that nothing of mails is set up where none are sent. */
    @Inject
    Instance<ReactiveMailer> mailer;

    private DailyWork work;

    void start(@Observes StartupEvent event) {
        if (offered()) {
            work = DailyWork.begin("mail-notices", EVERY, EVERY, () -> round(Instant.now()));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (work != null) {
            work.end();
        }
    }

    /** Whether people can be told by mail: the operator named a sender, and the address of the site for the links. */
    public boolean offered() {
        return config.from().isPresent() && site.publicUrl().isPresent();
    }

    /** Tells everybody who is due, in any order, so that nobody waits behind an address that a server refuses. */
    public void round(Instant now) {
        int failures = 0;
        try {
            List<String> due = new ArrayList<>(wishes.due(now));
            Collections.shuffle(due);
            for (String name : due) {
                if (failures == FAILURES) {
                    break;
                }
                failures += told(name, now) ? 0 : 1;
            }
        } catch (RuntimeException e) {
            LOG.warn("Who is to be told by mail could not be found out; tried again", e);
        }
        if (failures > 0) {
            LOG.warnf("%d mails could not be sent; what they tell is told the next time", failures);
        }
    }

    private boolean told(String name, Instant now) {
        try {
            wishes.tell(name, now, this::tell);
            return true;
        } catch (RuntimeException e) {
            // Its words may hold the address.
            LOG.debug("A mail could not be sent", e);
            return false;
        }
    }

    /** Sends the link that confirms an address. */
    public void confirm(String address, String code, Language language) {
        Words words = Words.of(language);
        send(
                address,
                words.say("mail_confirm_subject"),
                words.say("mail_confirm_text") + "\n\n" + link("/account?mail=" + code));
    }

    private void tell(MailWish wish, MailNews news) {
        Words words = Words.of(Language.of(wish.language));
        List<String> lines = new ArrayList<>();
        if (news.returned() > 0) {
            lines.add(words.say("mail_returned", news.returned()));
        }
        if (news.answered() > 0) {
            lines.add(words.say("mail_answered", news.answered()));
        }
        if (news.consent() > 0) {
            lines.add(words.say("mail_consent", news.consent()));
        }
        lines.add("");
        lines.add(link("/workshop"));
        lines.add("");
        lines.add(words.say("mail_stop", link("/account")));
        send(wish.address, words.say("mail_subject"), String.join("\n", lines));
    }

    private void send(String to, String subject, String text) {
        Mail mail =
                Mail.withText(to, subject, text + "\n").setFrom(config.from().orElseThrow());
        // Answering machines stay silent.
        mail.addHeader("Auto-Submitted", "auto-generated");
        mailer.get().send(mail).await().atMost(PATIENCE);
    }

    private String link(String path) {
        return site.publicUrl().orElseThrow().replaceAll("/+$", "") + path;
    }
}
