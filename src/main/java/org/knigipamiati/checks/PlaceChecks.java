package org.knigipamiati.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Region;
import org.knigipamiati.vocabulary.RegionReading;

/** Regions that did not exist yet, and abbreviations with several meanings: C30, C31, C38. */
final class PlaceChecks {

    private PlaceChecks() {}

    static void run(CheckedCase c) {
        RegionReading body = read(c, c.text(RecordField.TRIAL_BODY));
        if (body.anachronism()) {
            c.flag(
                    Check.BODY_REGION_ANACHRONISM,
                    List.of(RecordField.TRIAL_BODY, RecordField.TRIAL_DATE),
                    "region:" + body.printed().get(0).code(),
                    then(body));
        }
        if (body.ambiguous()) {
            c.flag(
                    Check.REGION_AMBIGUOUS,
                    List.of(RecordField.TRIAL_BODY),
                    body.abbreviation().toUpperCase(java.util.Locale.ROOT));
        } else if (!body.abbreviation().isEmpty() && readWithoutContext(c).ambiguous()) {
            c.flag(
                    Check.REGION_AMBIGUOUS,
                    Severity.INFO,
                    List.of(RecordField.TRIAL_BODY),
                    body.abbreviation().toUpperCase(java.util.Locale.ROOT));
        }
        if (c.main()) {
            RegionReading residence = c.vocabularies
                    .regionLookup()
                    .resolve(
                            c.person.text(RecordField.RESIDENCE), c.arrested != null ? c.arrested : c.tried, c.regions);
            if (!residence.several().isEmpty()) {
                c.flag(Check.PLACE_OF_SEVERAL, List.of(RecordField.RESIDENCE), residence.several());
            }
            if (residence.anachronism()) {
                c.flag(
                        Check.RESIDENCE_ANACHRONISM,
                        List.of(RecordField.RESIDENCE),
                        "region:" + residence.printed().get(0).code(),
                        then(residence));
            }
        }
    }

    private static RegionReading read(CheckedCase c, String printed) {
        return c.vocabularies.regionLookup().resolve(printed, c.tried, context(c));
    }

    private static RegionReading readWithoutContext(CheckedCase c) {
        return c.vocabularies.regionLookup().resolve(c.text(RecordField.TRIAL_BODY), c.tried, Set.of());
    }

    /** What the source is about, and where the person lived. */
    private static Set<String> context(CheckedCase c) {
        Set<String> context = new HashSet<>(c.regions);
        RegionReading residence =
                c.vocabularies.regionLookup().resolve(c.person.text(RecordField.RESIDENCE), c.tried, c.regions);
        residence.region().ifPresent(region -> context.add(region.code()));
        return context;
    }

    private static String then(RegionReading reading) {
        return reading.then().isEmpty() ? "" : "region:" + reading.then().get(0).code();
    }

    /** The union republics that the words of the body can lie in. */
    static Set<String> republics(CheckedCase c) {
        Set<String> republics = new HashSet<>();
        for (Region region : read(c, c.text(RecordField.TRIAL_BODY)).printed()) {
            Region at = region;
            // a unit lies at most three levels below its republic
            for (int i = 0; i < 4 && at != null && !at.parent().equals("USSR"); i++) {
                at = c.vocabularies.regions().get(at.parent());
            }
            if (at != null) {
                republics.add(at.code());
            }
        }
        return republics;
    }
}
