package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.knigipamiati.parse.OccupationClasses.OccupationClass;
import org.knigipamiati.vocabulary.RecordField;

class ReadingShapeTest {

    private static final EntryForm LISTS = EntryForms.byId("lists").orElseThrow();

    @Test
    void anEmptyTextIsUnreadableAndSaysWhy() {
        assertEquals(new Unreadable(" \n.", Unreadable.Reason.EMPTY), LISTS.read(" \n."));
        Reading nothing = LISTS.read("Бобр 5.");
        assertTrue(nothing instanceof EntryReading || nothing instanceof Unreadable);
    }

    @Test
    void formsAreFoundByTheirName() {
        assertEquals("mos", EntryForms.byId("mos").orElseThrow().id());
        assertEquals(Optional.empty(), EntryForms.byId("pdf"));
    }

    @Test
    void theAnnotatedShapeIsNested() {
        Map<String, Object> fields = GoldFields.of(
                LISTS.read("Родился в 1890 г., г. Лесной;\nПриговорен: , обв.: ст. 58-2, 10.\nПриговор: 2 года ИТЛ"));
        assertEquals(Map.of("date", "1890", "place", "г. Лесной"), fields.get("birth"));
        assertEquals(Map.of("charge", "ст. 58-2, 10", "articles", List.of("58-2", "58-10")), fields.get("trial"));
        assertEquals(Map.of("verbatim", "2 года ИТЛ", "kind", "CAMP", "term_months", 24), fields.get("sentence"));
        assertEquals("m", fields.get("sex"));
    }

    @Test
    void spansPointAtTheWordsOfAField() {
        String raw = InventedEntries.LISTS;
        EntryReading reading = (EntryReading) LISTS.read(raw);
        FieldReading body = reading.first(RecordField.TRIAL_BODY).orElseThrow();
        assertEquals("тройка при УНКВД по Заозерскому краю", body.spans().get(0).in(raw));
        assertEquals("CAMP", reading.value(RecordField.SENTENCE_KIND).orElseThrow());
        assertEquals("Дальлаге", reading.value(RecordField.DEATH_PLACE).orElseThrow());
    }

    @Test
    void latinLookAlikesAndCapitalsDoNotHide() {
        Expected.lists("РОДИЛCЯ В 1890 Г.; РУCCКИЙ;")
                .sex("m")
                .has(RecordField.BIRTH_DATE, "1890")
                .has(RecordField.NATIONALITY, "русский")
                .has(RecordField.NATIONALITY_VERBATIM, "РУCCКИЙ")
                .nothingElse();
    }

    @Test
    void professionsFallIntoCoarseClasses() {
        assertEquals(Optional.of(OccupationClass.PEASANT), OccupationClasses.of("крестьянин-единоличник"));
        assertEquals(Optional.of(OccupationClass.CLERGY), OccupationClasses.of("Бывший священник"));
        assertEquals(Optional.of(OccupationClass.WORKER), OccupationClasses.of("работал слесарем завода"));
        assertEquals(Optional.of(OccupationClass.OFFICIAL), OccupationClasses.of("директор завода"));
        assertEquals(Optional.empty(), OccupationClasses.of("бобр"));
    }
}
