package org.knigipamiati.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.RecordField;
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
        body("тройка при УНКВД по Саратовской обл.", null, Origin.PARSER);
        one.tried = day("1937-11-20");
        record.residence = "Московская обл., дер. Небывалово";
        assertCase("SAR", RecordCase.RegionBasis.BODY);
        assertThat(record.residenceRegion).isEqualTo("MOS");
    }

    @Test
    void aBodyThatTheSourceTakesForGrantedIsNotSaid() {
        body("тройка", "тройка при УНКВД по Саратовской обл.", Origin.SUPPLIED);
        one.tried = day("1937-11-20");
        record.residence = "Московская обл., дер. Небывалово";
        assertCase("MOS", RecordCase.RegionBasis.RESIDENCE);
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
    void theOrganThatArrestedSaysItBeforeTheResidenceAndTheGraveAfter() {
        one.body = "Особое совещание при НКВД СССР";
        one.tried = day("1937-11-20");
        record.residence = "Московская обл., дер. Небывалово";
        one.arrestBody = "УНКВД по Саратовской обл.";
        assertCase("SAR", RecordCase.RegionBasis.ARREST);
        one.arrestBody = "НКВД УССР";
        record.residence = "Киевская обл., дер. Небывалово";
        assertCase("KIE", RecordCase.RegionBasis.RESIDENCE);
        record.residence = "Московская обл., дер. Небывалово";
        one.arrestBody = "НКВД СССР";
        assertCase("MOS", RecordCase.RegionBasis.RESIDENCE);
        record.residence = "дер. Небывалово";
        one.burialPlace = "Саратовская обл.";
        assertCase("SAR", RecordCase.RegionBasis.BURIAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            nullValues = "-",
            value = {
                "г. Горький = GOR",
                "г. Ростов Великий = YAR",
                "Глусский р-н = POLS",
                "гор. Горького, ул. Мнимая = GOR",
                "РСФСР, г. Саратов = SAR",
                "Саратов, ул. Мнимая = SAR",
                "Инзенский р-н, дер. Небывалово = KUI",
                "дер. Небывалово Инзенского района = KUI",
                "с. Небывалово Большемуртинского р-на КК = KRS",
                // a street, a village, a compound, a land abroad are no town of ours
                "дер. Небывалово, ул. Горького = -",
                "дер. Саратов = -",
                "Клин, дом 5 = -",
                "г. Минск Мазовецкий = -",
                "Польша, г. Минск = -",
                "Ново-Инзенский р-н = -",
                // several bear the name
                "г. Котовск = -",
                "Октябрьский р-н = -",
                "г. Саратов, Инзенский р-н = -",
            })
    void aTownOrDistrictTellsItsRegionUnlessSeveralBearTheName(String residence, String region) {
        one.tried = day("1938-08-20");
        record.residence = residence;
        assertCase(region, region == null ? null : RecordCase.RegionBasis.RESIDENCE);
    }

    @Test
    void aTownLayInWhatWasThereOnTheDate() {
        record.residence = "г. Минск";
        one.tried = day("1937-10-01");
        assertCase("BLR", RecordCase.RegionBasis.RESIDENCE);
        one.tried = day("1938-08-20");
        assertCase("MNS", RecordCase.RegionBasis.RESIDENCE);
        var regions = Vocabularies.load().regions();
        assertThat(regions.get("MNS").republic(regions)).contains("BLR");
        assertThat(regions.get("BLR").republic(regions)).contains("BLR");
        assertThat(regions.get("SAR").republic(regions)).contains("RSFSR");
    }

    @Test
    void aRecordWithoutASourceIsNoFault() {
        record.source = null;
        assertCase(null, null);
    }

    private void body(String words, String value, Origin origin) {
        FieldValue body = new FieldValue(RecordField.TRIAL_BODY.path(), one.caseNo, words, value, List.of(), origin);
        record.reads(new StoredReading(List.of(body), List.of(), List.of(), List.of()));
        one.body = body.effective();
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
