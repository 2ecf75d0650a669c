package org.knigipamiati.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabulariesTest {

    private final Vocabularies vocabularies = Vocabularies.load();

    @Test
    void theArticlesTotalsAreThereWithTheirPeriod() {
        PublishedFigure sentenced = vocabularies.figures().get("W001");
        assertEquals(new BigDecimal("335513"), sentenced.low().orElseThrow());
        assertEquals(LocalDate.of(1937, 7, 1), sentenced.period().from());
        assertTrue(sentenced.comparable());
        assertFalse(vocabularies.figures().get("W006").comparable());
    }

    @Test
    void figuresThatEndInSeptember1938Sayso() {
        for (String operation : List.of("GREEK_50215", "ROMANIAN", "FINNISH", "ESTONIAN")) {
            vocabularies.figuresOf(operation).stream()
                    .filter(figure -> figure.comparable() && figure.measure().equals("sentenced"))
                    .forEach(figure -> assertEquals(
                            LocalDate.of(1938, 9, 15), figure.period().to(), figure.id()));
        }
    }

    @Test
    void sumsAreNeverAssignedToARecord() {
        assertFalse(vocabularies.operations().get("NATIONAL_ALL").assignable());
        assertTrue(vocabularies.operations().get("POLISH_00485").assignable());
    }

    @Test
    void theMisprintsOfTheArticleAreOnlyForSearch() {
        vocabularies.operationAliases().stream()
                .filter(alias -> alias.alias().equals("00449") || alias.alias().equals("0048"))
                .forEach(alias -> assertEquals(OperationAlias.Kind.SEARCH_ONLY, alias.kind()));
    }

    @Test
    void aSideOfTheTerrorStandsForItsOperationsAndItsRest() {
        assertTrue(vocabularies.operationsUnder("KULAK").containsAll(List.of("KULAK_00447", "PRISON_00447")));
        assertTrue(vocabularies.operationsUnder("NATIONAL").containsAll(List.of("NATIONAL_UNSPEC", "POLISH_00485")));
        assertEquals(List.of("POLISH_00485"), vocabularies.operationsUnder("POLISH_00485"));
        assertTrue(vocabularies.operationsUnder("OTHER").isEmpty());
        assertFalse(vocabularies.operationsUnder("NATIONAL").contains("NATIONAL_ALL"));
    }

    @Test
    void anotherNameLeadsToItsOperation() {
        assertEquals("GERMAN_00439", vocabularies.operationAliased("00449").orElseThrow());
        assertEquals("POLISH_00485", vocabularies.operationAliased("пов").orElseThrow());
        assertTrue(vocabularies.operationAliased("польск_операц").isEmpty());
    }

    @Test
    void anOperationThatNothingTellsFromOthersSaysWhich() {
        assertEquals(List.of("KHARBIN_00593"), vocabularies.operationsNotToldFrom("CHINESE"));
        assertTrue(vocabularies.operationsNotToldFrom("POLISH_00485").isEmpty());
    }

    @Test
    void everyProcedureBeginsWithTheArrestAndEndsWithRehabilitation() {
        for (String path : List.of("ALBUM", "TROIKA", "SPECIAL_TROIKA")) {
            List<ProcedureStep> steps = vocabularies.procedure(path);
            assertEquals("arrest", steps.get(0).step());
            assertEquals("rehabilitation", steps.get(steps.size() - 1).step());
        }
    }

    @Test
    void aSourceIsSpeltOut() {
        List<String> citations = vocabularies.citations("Werth 2010 | Приказ НКВД СССР № 00606 от 17.09.1938");
        assertTrue(citations.get(0).startsWith("Werth, Nicolas."));
        assertEquals("Приказ НКВД СССР № 00606 от 17.09.1938", citations.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources", "operations", "operation_aliases", "sentencing_bodies", "body_patterns", "nationalities",
                "nationality_forms", "regions", "region_names", "events", "published_figures", "procedure_steps"
            })
    void noTableCitesAWebAddress(String table) throws IOException {
        try (InputStream stream = getClass().getResourceAsStream("/vocabulary/" + table + ".csv")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(text.contains("http"), table);
            assertFalse(text.contains("to be verified"), table);
        }
    }
}
