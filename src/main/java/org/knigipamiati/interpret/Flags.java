package org.knigipamiati.interpret;

import java.util.List;
import java.util.Set;
import org.knigipamiati.attribution.Claim;
import org.knigipamiati.attribution.RecordFacts;
import org.knigipamiati.checks.Checks;
import org.knigipamiati.checks.Flag;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordFlag;
import org.knigipamiati.vocabulary.RecordField;

/** Replaces the flags of a record by those that the checks raise now. */
final class Flags {

    private final Checks checks;

    Flags(Checks checks) {
        this.checks = checks;
    }

    void raiseOn(MemorialRecord record, RecordFacts facts, List<Claim> claims) {
        boolean regionKnown = record.source != null && record.source.region != null;
        Set<String> regions = regionKnown ? Set.of(record.source.region) : Set.of();
        record.flags.clear();
        for (Flag flag : checks.run(facts, claims, regions)) {
            RecordFlag row = new RecordFlag();
            row.record = record;
            row.caseNo = flag.caseNo();
            row.check = flag.check().id();
            row.severity = flag.severity().name();
            row.fields = flag.fields().stream().map(RecordField::path).toList();
            row.args = flag.args();
            record.flags.add(row);
        }
    }
}
