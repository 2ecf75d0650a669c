package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Entries of people who never lived, in many layouts, as they are and damaged in twenty ways: whole entries are right where the
 * reader has no doubt, and undamaged ones are read.
 */
class LayoutCalibrationTest {

    private static final List<String> LANGUAGES = List.of("ru", "uk", "pl");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the readings without a doubt so many hold every field as it was put in, and no other. */
    private static final double SURE = .99;

    /** So many of all entries, damaged ones included, must be read without a doubt: else a doubt says nothing. */
    private static final double SAID = .25;

    private static final double READ = .985;

    @Test
    void undamagedEntriesAreRead() {
        Random random = new Random(11);
        GoldScore score = new GoldScore();
        for (String language : LANGUAGES) {
            InventedLayouts layouts = new InventedLayouts(language);
            for (int layout = 0; layout < layouts.size(); layout++) {
                for (int round = 0; round < 4; round++) {
                    InventedLayouts.Draft entry = Damage.NONE.of(layouts, layout, random);
                    score.add(gold(entry), JSON.valueToTree(GoldFields.of(read(entry.text()))));
                }
            }
        }
        assertTrue(score.f1() >= READ, () -> score.f1() + "\n" + score);
    }

    @Test
    void withoutADoubtWholeEntriesAreRight() {
        Random random = new Random(7);
        int all = 0;
        int sure = 0;
        List<String> wrong = new ArrayList<>();
        for (String language : LANGUAGES) {
            InventedLayouts layouts = new InventedLayouts(language);
            for (Damage damage : Damage.values()) {
                for (int layout = 0; layout < layouts.size(); layout++) {
                    for (int round = 0; round < 3; round++) {
                        InventedLayouts.Draft entry = damage.of(layouts, layout, random);
                        Reading reading = read(entry.text());
                        all++;
                        if (reading instanceof EntryReading read
                                && read.doubts().isEmpty()) {
                            sure++;
                            GoldScore score = new GoldScore();
                            score.add(gold(entry), JSON.valueToTree(GoldFields.of(reading)));
                            if (score.wholeEntries() < 1) {
                                wrong.add(damage + " " + entry.text() + " " + score);
                            }
                        }
                    }
                }
            }
        }
        int said = sure;
        int entries = all;
        assertTrue(said > entries * SAID, () -> "without a doubt only " + said + " of " + entries);
        assertTrue(wrong.size() <= said * (1 - SURE), () -> wrong.size() + " wrong of " + said + ": " + wrong);
    }

    private static Reading read(String raw) {
        Reading reading = EntryForms.byId("book").orElseThrow().read(raw);
        Coverage.check(reading);
        return reading;
    }

    private static ObjectNode gold(InventedLayouts.Draft entry) {
        ObjectNode gold = JSON.createObjectNode().put("id", entry.text());
        ObjectNode fields = gold.putObject("fields");
        for (Map.Entry<String, Object> field : entry.fields().entrySet()) {
            int dot = field.getKey().indexOf('.');
            ObjectNode group =
                    dot < 0 ? fields : fields.withObject("/" + field.getKey().substring(0, dot));
            group.set(field.getKey().substring(dot + 1), JSON.valueToTree(field.getValue()));
        }
        return gold;
    }
}
