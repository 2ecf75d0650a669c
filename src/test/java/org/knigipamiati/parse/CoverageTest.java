package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.knigipamiati.runtime.SharedData;

/** No text makes a form throw, and every character of every text is accounted for. */
class CoverageTest {

    private static final Path DATA = Path.of("../shared/data");

    /** Pieces of entries, whole and broken; put together at random they make what no source prints. */
    private static final List<String> PIECES = List.of(
            "Родился в 1890 г., ",
            "Родилась ",
            "Род. ",
            "р. 1890 ",
            "1890 г.р., ",
            "Проживал: ",
            "Прож. ",
            "Адрес: ",
            "Арестован  1 февраля 1938 г. ",
            "арестован ",
            "Приговорен: ",
            "тройка при УНКВД ",
            "обв.: ",
            "по ст. 58-10, 11 УК РСФСР",
            "Приговор: ",
            "10 лет ИТЛ",
            "ВМН",
            "к ",
            "на ",
            "Расстрелян 1.02.1938",
            "Место захоронения - ",
            "Реабилитирован ",
            "по заключению ",
            "за отсутствием состава преступления",
            "Умер в 1943 ",
            "раскулачен",
            ", осужден ",
            "; ",
            ". ",
            ", ",
            "(",
            ")",
            "\"",
            "«",
            "\n",
            "#",
            "$",
            "|",
            " - ",
            "58",
            "-",
            "/",
            "1,5",
            "29 февраля 1942 г.",
            "00.00.0000",
            "русский",
            "б/п",
            "член ВКП(б)",
            "образование ",
            "слесарь",
            "ё",
            "Ж",
            "漢",
            "\uD83D\uDE00",
            "\uD83D",
            "\u00A0",
            "\t",
            "\r",
            "<b>",
            "</b>",
            "<",
            "&nbsp;",
            "&",
            "&#1046;",
            "в ",
            "г.",
            "повторно ",
            "не ",
            "ст. ст. ",
            "ч. II",
            "п.п. ");

    @Test
    void noTextMakesAFormThrowOrLoseACharacter() {
        Random random = new Random(20261124);
        List<String> texts = new ArrayList<>();
        for (int round = 0; round < 6000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(30);
            for (int i = 0; i < length; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        texts.parallelStream().forEach(raw -> {
            for (String form : EntryForms.ids()) {
                assertDoesNotThrow(
                        () -> Coverage.check(EntryForms.byId(form).orElseThrow().read(raw)),
                        () -> form + " with " + raw);
            }
        });
    }

    @Test
    void aLongTextTakesNoUnreasonableTime() {
        PIECES.parallelStream().forEach(piece -> {
            String raw = "Родился в 1890 г., " + piece.repeat(8_000 / piece.length());
            for (String form : EntryForms.ids()) {
                assertTimeoutPreemptively(
                        Duration.ofMinutes(2),
                        () -> Coverage.check(EntryForms.byId(form).orElseThrow().read(raw)),
                        () -> form + " with " + piece);
            }
        });
    }

    @Test
    void theDataAreCoveredWithLittleResidue() throws IOException {
        Map<String, CoverageReport.Tally> tallies = CoverageReport.read(SharedData.require(DATA));
        tallies.forEach((form, tally) ->
                assertTrue(tally.share() < .01, () -> form + ": residue " + 100 * tally.share() + " %"));
    }
}
