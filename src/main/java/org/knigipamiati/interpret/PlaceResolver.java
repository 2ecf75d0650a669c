package org.knigipamiati.interpret;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.FieldView;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Region;
import org.knigipamiati.vocabulary.RegionLevel;
import org.knigipamiati.vocabulary.RegionLookup;
import org.knigipamiati.vocabulary.RegionReading;

/**
 * Resolves the printed places of a record to units of the regions vocabulary as of the date. The region of a case is that of
 * the body that decided it; where the body tells none, that of the organ that arrested, then of the residence, of the place of execution
 * or burial, of the source. Which of them it was is kept, and what stays ambiguous stays open.
 */
final class PlaceResolver {

    private static final String RSFSR = "RSFSR";

    private final RegionLookup lookup;

    PlaceResolver(RegionLookup lookup) {
        this.lookup = lookup;
    }

    void resolve(MemorialRecord record) {
        Set<String> context = new LinkedHashSet<>();
        if (record.source != null && record.source.region != null) {
            context.add(record.source.region);
        }
        PartialDate born = StoredDate.dateOf(record.birth);
        PartialDate taken = record.mainCase() == null ? null : whenDecided(record.mainCase());
        record.birthRegion = region(record.birthPlace, born, context);
        record.residenceRegion = region(record.residence, taken, context);
        if (record.residenceRegion != null) {
            context.add(record.residenceRegion);
        }
        for (RecordCase one : record.cases) {
            resolve(one, record, context);
        }
    }

    private void resolve(RecordCase one, MemorialRecord record, Set<String> context) {
        PartialDate when = whenDecided(one);
        one.region = null;
        one.regionBasis = null;
        String body = new FieldView(record.reading(), one.caseNo).said(RecordField.TRIAL_BODY);
        take(one, RecordCase.RegionBasis.BODY, () -> seat(body, when, context));
        take(one, RecordCase.RegionBasis.ARREST, () -> arrested(one, record, when, context));
        take(one, RecordCase.RegionBasis.RESIDENCE, () -> record.residenceRegion);
        take(one, RecordCase.RegionBasis.BURIAL, () -> seat(one.executionPlace, when, context));
        take(one, RecordCase.RegionBasis.BURIAL, () -> seat(one.burialPlace, when, context));
        take(one, RecordCase.RegionBasis.SOURCE, () -> seat(one.body, when, context));
        take(one, RecordCase.RegionBasis.SOURCE, () -> record.source == null ? null : record.source.region);
    }

    /** The region of the organ that arrested, unless the residence says more exactly where in it. */
    private String arrested(RecordCase one, MemorialRecord record, PartialDate when, Set<String> context) {
        String region = seat(one.arrestBody, when, context);
        return region == null || lookup.liesIn(record.residenceRegion, region) ? null : region;
    }

    private static void take(RecordCase one, RecordCase.RegionBasis basis, Supplier<String> region) {
        if (one.region == null) {
            one.region = region.get();
            one.regionBasis = one.region == null ? null : basis;
        }
    }

    private static PartialDate whenDecided(RecordCase one) {
        StoredDate date = one.tried != null ? one.tried : one.arrested != null ? one.arrested : one.executed;
        return StoredDate.dateOf(date);
    }

    /** The region of a body; a body of the whole Union or of the RSFSR sat over all regions and tells none. */
    private String seat(String printed, PartialDate when, Set<String> context) {
        RegionReading reading = lookup.resolve(printed, when, context);
        return reading.regionThen()
                .or(reading::region)
                .filter(r -> r.level() != RegionLevel.UNION && !r.code().equals(RSFSR))
                .map(Region::code)
                .orElse(null);
    }

    private String region(String printed, PartialDate when, Set<String> context) {
        RegionReading reading = lookup.resolve(printed, when, context);
        return reading.regionThen().or(reading::region).map(Region::code).orElse(null);
    }
}
