package org.knigipamiati.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void namesOfFormsAreReadAsTheyStandWithoutDoubledApostrophes(String language) {
        Locale locale = Locale.forLanguageTag(language);
        List<String> forms = ResourceBundle.getBundle("messages.names", locale).keySet().stream()
                .filter(key -> key.startsWith("form."))
                .toList();
        assertThat(forms).isNotEmpty();
        for (String form : forms) {
            assertThat(new Reason("unknown {0}", List.of('@' + form)).render(locale))
                    .as(form)
                    .doesNotContain("''");
        }
    }
}
