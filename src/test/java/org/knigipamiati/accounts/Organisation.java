package org.knigipamiati.accounts;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What an organisation's operator would write: people sign in elsewhere, a proxy in front speaks HTTPS, mails are sent. One place for
 * all tests that need settings of their own, since each other one would be another start of the service.
 */
public class Organisation implements QuarkusTestProfile {

    /** Somewhere on earth it is another day than in Greenwich, at any hour. */
    public static final ZoneId ZONE =
            ZoneId.of(LocalTime.now(ZoneOffset.UTC).getHour() < 12 ? "Etc/GMT+12" : "Etc/GMT-14");

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "knigi.accounts.elsewhere.roles-claim", "realm_access/roles",
                "knigi.accounts.elsewhere.roles.reviewer", "memorial-reviewers",
                "knigi.mail.from", "books@kniga.example",
                "knigi.web.public-url", "https://kniga.example/",
                "knigi.web.time-zone", ZONE.getId());
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(InventedProvider.class));
    }
}
