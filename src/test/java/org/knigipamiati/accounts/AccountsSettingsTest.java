package org.knigipamiati.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The operator's page names every setting, with the default that holds. */
class AccountsSettingsTest {

    @Test
    void everySettingIsExplained() throws IOException {
        String page = Files.readString(Path.of("deploy/accounts.md"));
        for (Method setting : AccountsConfig.class.getDeclaredMethods()) {
            if (setting.isAnnotationPresent(WithDefault.class)) {
                explains(page, "knigi.accounts.", setting);
            }
        }
        for (Method setting : AccountsConfig.Elsewhere.class.getDeclaredMethods()) {
            if (setting.isAnnotationPresent(WithDefault.class)) {
                explains(page, "knigi.accounts.elsewhere.", setting);
            }
        }
        assertThat(page).contains("knigi.accounts.elsewhere.roles.");
    }

    private static void explains(String page, String prefix, Method setting) {
        String name = setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        String value = setting.getAnnotation(WithDefault.class).value();
        assertThat(page).contains("| `" + prefix + name + "` | `" + value + "` |");
    }
}
