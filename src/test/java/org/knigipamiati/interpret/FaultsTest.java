package org.knigipamiati.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.knigipamiati.attribution.Attribution;
import org.knigipamiati.attribution.Rule;
import org.knigipamiati.parse.EntryForm;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.Source;
import org.knigipamiati.runtime.SharedData;
import org.knigipamiati.vocabulary.Vocabularies;

/**
 * Faults of attribution that historians found, each by the number of its entry. What is right is what {@code faults.tsv} says, in
 * codes: {@code body=}, {@code operation=} with its level, {@code claim=}, {@code region=} and {@code died=}; {@code +} a flag that must
 * be raised, {@code -} one that must not; {@code caution}: the article's warning about the region stands beside the claim.
 */
class FaultsTest {

    private static final Path LISTS = Path.of("../shared/data/lists-entries.txt");
    private static final Path FAULTS = Path.of("../shared/gold/attribution/faults.tsv");

    private static final String RIGHT =
            """
            1131  body=JUDICIAL_UNSPEC operation=KULAK_00447:INFERRED_WEAK
            12620 body=JUDICIAL_UNSPEC claim=R16:NATIONAL:INFERRED_WEAK claim=L5:GERMAN_00439:INFERRED_WEAK
            13056 body=JUDICIAL_UNSPEC operation=POLISH_00485:INFERRED_WEAK claim=L1:POLISH_00485:INFERRED_WEAK
            13069 body=JUDICIAL_UNSPEC operation=POLISH_00485:INFERRED_WEAK claim=L1:POLISH_00485:INFERRED_WEAK
            15484 body=JUDICIAL_UNSPEC operation=POLISH_00485:INFERRED_WEAK claim=L5:POLISH_00485:INFERRED_WEAK
            1134  claim=R22:NATIONAL:INFERRED_WEAK claim=L5:POLISH_00485:INFERRED_WEAK
            12681 operation=KULAK_00447:INFERRED_WEAK claim=R21:KULAK_00447:INFERRED_WEAK
            7106  operation=NATIONAL_UNSPEC:INFERRED_WEAK claim=R09:NATIONAL:INFERRED_WEAK
            14313 operation=NATIONAL_UNSPEC:INFERRED_WEAK claim=R09:NATIONAL:INFERRED_WEAK
            7141  operation=UNKNOWN:UNKNOWN +C09
            14550 operation=UNKNOWN:UNKNOWN +C09
            15438 operation=UNKNOWN:UNKNOWN claim=L5:GREEK_50215:UNKNOWN
            21815 operation=UNKNOWN:UNKNOWN claim=L5:LATVIAN_49990:UNKNOWN
            21983 operation=UNKNOWN:UNKNOWN claim=L5:GERMAN_00439:UNKNOWN
            30233 operation=NATIONAL_UNSPEC:INFERRED_WEAK claim=R16:NATIONAL:INFERRED_WEAK
            30234 operation=POLISH_00485:INFERRED_WEAK claim=R16:NATIONAL:INFERRED_WEAK
            11741 operation=LATVIAN_49990:INFERRED_WEAK claim=R16:NATIONAL:INFERRED_WEAK
            15581 operation=POLISH_00485:INFERRED_WEAK claim=L1:POLISH_00485:INFERRED_WEAK
            31524 operation=POLISH_00485:INFERRED_STRONG claim=L1:POLISH_00485:INFERRED_STRONG
            31458 operation=POLISH_00485:INFERRED_WEAK claim=L1:POLISH_00485:INFERRED_WEAK
            12913 operation=KHARBIN_00593:INFERRED_STRONG claim=L1:KHARBIN_00593:INFERRED_STRONG
            15359 operation=LATVIAN_49990:INFERRED_STRONG claim=L1:LATVIAN_49990:INFERRED_STRONG
            20387 operation=LATVIAN_49990:INFERRED_STRONG claim=L1:LATVIAN_49990:INFERRED_STRONG
            30098 operation=NATIONAL_UNSPEC:INFERRED_WEAK claim=L6:KHARBIN_00593:INFERRED_WEAK claim=L6:CHINESE:INFERRED_WEAK
            18423 body=TROIKA_NKVD operation=ROVS_ZSK:INFERRED_STRONG
            26974 body=TROIKA_NKVD operation=ROVS_ZSK:INFERRED_STRONG
            23176 operation=UNKNOWN:UNKNOWN claim=R11:UNKNOWN:UNKNOWN
            10941 body=COMM3_VKVS
            11705 body=COMM_NKVD_LOCAL operation=NONE:NONE
            9709  region=NAM_O
            26983 died=1990
            1891  -C20
            3449  -C20
            2339  caution
            15031 caution
            21597 caution
            27310 caution
            4779  operation=NATIONAL_UNSPEC:INFERRED_WEAK
            """;

    private final Interpreter interpreter = new Interpreter();
    private final Attribution attribution = new Attribution(Vocabularies.load());

    @Test
    void everyFaultThatWasFoundIsMended() throws IOException {
        String[] entries = Files.readString(SharedData.require(LISTS)).split("\r?\n---\r?\n");
        List<String> wrong = new ArrayList<>();
        Set<String> looked = new TreeSet<>();
        for (String line : RIGHT.lines().toList()) {
            List<String> right = List.of(line.split(" +"));
            looked.add(right.get(0));
            Set<String> told = told(read(entries[Integer.parseInt(right.get(0)) - 1]));
            for (String one : right.subList(1, right.size())) {
                boolean absent = one.startsWith("-");
                if (told.contains(absent ? '+' + one.substring(1) : one) == absent) {
                    wrong.add(right.get(0) + ": " + one + ", but " + told);
                }
            }
        }
        assertThat(wrong).isEmpty();
        Set<String> listed = Files.readAllLines(SharedData.require(FAULTS)).stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf('\t')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(looked).as("every row of the list").isEqualTo(listed);
    }

    private MemorialRecord read(String raw) {
        EntryForm form = EntryForms.byId("lists").orElseThrow();
        MemorialRecord record = new MemorialRecord();
        record.source = new Source();
        record.entry = new Entry();
        record.entry.raw = raw.strip();
        record.reads(Readings.of(form.read(record.entry.raw)));
        interpreter.interpret(record);
        return record;
    }

    private Set<String> told(MemorialRecord record) {
        Set<String> told = new TreeSet<>();
        RecordCase main = record.mainCase();
        told.add("body=" + main.bodyCode);
        told.add("operation=" + main.operation() + ':' + main.operationLevel);
        told.add("region=" + main.region);
        told.add("died=" + (main.died == null ? null : main.died.edtf()));
        record.flags.forEach(flag -> told.add('+' + flag.check));
        for (OperationClaim claim : record.claims) {
            told.add(
                    "claim=" + claim.rule + ':' + (claim.line == null ? claim.parent : claim.line) + ':' + claim.level);
            boolean warned =
                    attribution.cautions(Rule.byId(claim.rule).orElseThrow(), claim.line, record.regions()).stream()
                            .anyMatch(caution -> !caution.regions().isEmpty());
            if (warned) {
                told.add("caution");
            }
        }
        return told;
    }
}
