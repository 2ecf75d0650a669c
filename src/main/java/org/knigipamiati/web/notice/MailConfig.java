package org.knigipamiati.web.notice;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of mails. The server itself is named by Quarkus' own settings, {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "knigi.mail")
public interface MailConfig {

    /** The address from which mails come. While it is not set, none is sent and none is offered. */
    Optional<String> from();
}
