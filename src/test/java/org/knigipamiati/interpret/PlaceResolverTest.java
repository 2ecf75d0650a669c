package org.knigipamiati.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.Vocabularies;

/** From which of the printed places the region of a case is taken, and that nothing is taken where none says it. */
class PlaceResolverTest {

    private final PlaceResolver places = new PlaceResolver(Vocabularies.load().regionLookup());
    private final MemorialRecord record = new MemorialRecord();
    private final RecordCase one = new RecordCase();

    @BeforeEach
    void aRecordWithOneCase() {
        record.source = new Source();
        one.record = record;
        one.role = RecordCase.Role.MAIN;
        record.cases.add(one);
    }

    @Test
    void theBodySaysItBeforeTheResidence() {
        one.body = "тройка при УНКВД по Саратовской обл.";
        one.tried = day("1937-11-20");
        record.residence = "Московская обл., дер. Небывалово";
        assertCase("SAR", RecordCase.RegionBasis.BODY);
        assertThat(record.residenceRegion).isEqualTo("MOS");
    }

    @Test
    void whereTheBodySaysNoneTheResidenceDoes() {
        one.body = "тройка";
        one.tried = day("1937-11-20");
        record.residence = "Московская обл., дер. Небывалово";
        assertCase("MOS", RecordCase.RegionBasis.RESIDENCE);
    }

    @Test
    void whereThereIsNeitherTheSourceDoes() {
        one.body = "тройка";
        record.source.region = "SAR";
        assertCase("SAR", RecordCase.RegionBasis.SOURCE);
    }

    @Test
    void whereNothingSaysItItStaysOpen() {
        one.body = "тройка";
        record.residence = "дер. Небывалово";
        assertCase(null, null);
        assertThat(record.residenceRegion).isNull();
        assertThat(record.birthRegion).isNull();
    }

    @Test
    void theBirthplaceSaysNothingOfTheCase() {
        one.body = "тройка";
        record.birthPlace = "Саратовская обл., дер. Небывалово";
        record.birth = StoredDate.of(PartialDate.parse("1938"));
        assertCase(null, null);
    }

    @Test
    void aRecordWithoutASourceIsNoFault() {
        record.source = null;
        assertCase(null, null);
    }

    private void assertCase(String region, RecordCase.RegionBasis basis) {
        places.resolve(record);
        assertThat(one.region).isEqualTo(region);
        assertThat(one.regionBasis).isEqualTo(basis);
    }

    private static StoredDate day(String day) {
        return StoredDate.of(PartialDate.parse(day));
    }
}
