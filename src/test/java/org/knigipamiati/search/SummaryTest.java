package org.knigipamiati.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.record.index.RecordCard;

/** The one line in which a program reads of a record. Invented people. */
class SummaryTest {

    private final Map<Property, String> said = new EnumMap<>(Property.class);

    @BeforeEach
    void aWholeLife() {
        said.putAll(Map.of(
                Property.BORN, "1899",
                Property.BIRTH_PLACE, "д. Ручьи",
                Property.PROFESSION, "плотник",
                Property.ARRESTED, "1937-08",
                Property.TRIED, "1937-09-21",
                Property.BODY_PRINTED, "тройка при УНКВД",
                Property.SENTENCE, "CAMP",
                Property.TERM, "120",
                Property.DIED, "1942"));
    }

    @Test
    void aLifeIsToldInTheOrderOfTime() {
        assertThat(summary(Locale.ENGLISH))
                .isEqualTo("born 1899, д. Ручьи; плотник; arrested 1937-08; sentenced 1937-09-21, тройка при УНКВД;"
                        + " sentence: labour camp, 120 months; died 1942");
    }

    @Test
    void whatIsNotSaidIsLeftOut() {
        said.keySet().retainAll(java.util.Set.of(Property.BIRTH_PLACE));
        assertThat(summary(Locale.ENGLISH)).isEqualTo("born д. Ручьи");
        said.clear();
        assertThat(summary(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void aKnownBodyAndNationalityAreNamedInTheLanguageAndAnUnknownKindOfSentenceAsPrinted() {
        said.keySet().retainAll(java.util.Set.of());
        said.put(Property.NATIONALITY, "поляк");
        said.put(Property.SENTENCE, "NO_SUCH_KIND");
        said.put(Property.SENTENCE_PRINTED, "выслать");
        assertThat(summary(Locale.ENGLISH)).isEqualTo("Pole; sentence: выслать");
        assertThat(summary(new Locale("ru"))).startsWith("поляк; ");
    }

    private String summary(Locale locale) {
        Map<String, String> values = said.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().code(), Map.Entry::getValue));
        return Summary.of(new RecordCard(1, null, null, null, null, values), locale);
    }
}
