package org.knigipamiati.record.index;

import static org.knigipamiati.record.index.Declaration.printed;
import static org.knigipamiati.record.index.Declaration.value;

import java.util.List;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.TargetSigns;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.CodeKind;

/** Declarations of {@linkplain Property properties} that no column holds as they are counted; counted on demand. */
final class WorkedOut {

    private WorkedOut() {}

    /** Class of printed words, ours. */
    static Declaration classed(String code, String textField, RecordField words) {
        return printed(code, textField, words).classed().narrowsOnDemand().tabled();
    }

    /** Operations of cases by which the record does not count, so that who is missing from a count of an operation can be found. */
    static Declaration otherOperation() {
        return value("other_operation")
                .called(CodeKind.OPERATION)
                .example("KULAK_00447")
                .ofAll(PropertyValues::operationsOfOtherCases)
                .oneOf(OperationValues::isPossible)
                .meaning(OperationValues::meaning)
                .several()
                .alwaysKnown()
                .narrowsOnDemand()
                .tabled();
    }

    /** Term in months. */
    static Declaration term() {
        return value("term")
                .ofCase(PropertyValues::term)
                .oneOf(PropertyValues.Bands.TERMS::isRange)
                .meaning(PropertyValues.Bands.TERMS::numbers)
                .labelled(PropertyValues::months)
                .ordered()
                .example("60..119")
                .narrowsOnDemand()
                .manyValues()
                .shown();
    }

    /** Band of the term. */
    static Declaration termBand() {
        return value("term_band")
                .ofCase(PropertyValues::termBand)
                .oneOf(PropertyValues.Bands.TERMS::isBand)
                .labelled(PropertyValues::months)
                .ordered()
                .example("120..120")
                .narrowsOnDemand()
                .tabled();
    }

    /** Articles of the penal codes without their parts, {@code 58-10}. */
    static Declaration article() {
        return value("article")
                .ofAll(record ->
                        record.countedCase() == null ? List.of() : PropertyValues.articles(record.countedCase()))
                .example("58-10")
                .several()
                .manyValues()
                .narrowsOnDemand()
                .tabled();
    }

    /** Countries whose service or spy the charge calls the person: words of the persecutors. */
    static Declaration spyFor() {
        return value("spy_for")
                .called(CodeKind.COUNTRY)
                .ofAll(PropertyValues::spyFor)
                .oneOf(Vocabularies.load().lineSigns().countries()::contains)
                .example("Poland")
                .several()
                .narrowsOnDemand()
                .tabled();
    }

    /** Groups named by an order whose signs the entry prints: a sign, and no fact. */
    static Declaration targetSign() {
        return value("target_sign")
                .called(CodeKind.TARGET_GROUP)
                .ofAll(PropertyValues::targetSigns)
                .oneOf(TargetSigns.bundled().categories()::contains)
                .example("KUL_CHURCH")
                .several()
                .narrowsOnDemand()
                .tabled();
    }

    /** Age reached in the year of the arrest, in years. */
    static Declaration age() {
        return value("age")
                .of(PropertyValues::age)
                .oneOf(PropertyValues.Bands.AGES::isRange)
                .meaning(PropertyValues.Bands.AGES::numbers)
                .labelled(PropertyValues::years)
                .ordered()
                .example("18..24")
                .narrowsOnDemand()
                .manyValues();
    }

    /** Band of that age. */
    static Declaration ageBand() {
        return value("age_band")
                .of(PropertyValues::ageBand)
                .oneOf(PropertyValues.Bands.AGES::isBand)
                .labelled(PropertyValues::years)
                .ordered()
                .example("18..24")
                .narrowsOnDemand()
                .tabled();
    }

    /** Region of the place of birth, as far as it is told. */
    static Declaration birthRegion() {
        return value("birth_region")
                .called(CodeKind.REGION)
                .example("VIT")
                .of(record -> record.birthRegion)
                .oneOf(PropertyValues::isRegion)
                .narrowsOnDemand()
                .tabled()
                .manyValues();
    }

    /** Region of the residence, as far as it is told. */
    static Declaration residenceRegion() {
        return value("residence_region")
                .called(CodeKind.REGION)
                .example("LEN")
                .of(record -> record.residenceRegion)
                .oneOf(PropertyValues::isRegion)
                .narrowsOnDemand()
                .tabled()
                .manyValues();
    }

    /** Rules by which the case counts for its operation: those of the parent and of the line. */
    static Declaration rule() {
        return value("rule")
                .ofAll(PropertyValues::rules)
                .oneOf(PropertyValues::isRule)
                .labelled(PropertyValues::ruleNamed)
                .example("R04")
                .several()
                .narrowsOnDemand()
                .tabled();
    }

    /** A known burial place, however it is printed; any other as printed. */
    static Declaration burialSite() {
        String group = RecordField.BURIAL_PLACE.path() + '.';
        return value("burial_site")
                .ofCase(PropertyValues::burialSite)
                .labelled((value, words) -> words.labelOr(CodeKind.WORD_CLASS, group + value, value))
                .example("BUTOVO")
                .narrowsOnDemand()
                .tabled()
                .manyValues();
    }

    /** The house lived in, as {@code kin.Address} writes it. Of people who may be living it is not said. */
    static Declaration house() {
        return value("house")
                .ofAll(PlacesOfPerson::houses)
                .example("москва, тверская, 5")
                .narrowsOnDemand()
                .manyValues();
    }

    /** The villages of birth and residence, each with its district, as {@code kin.SettledPlace} writes them. Of people who may be living they are not said. */
    static Declaration village() {
        return value("village")
                .ofAll(PlacesOfPerson::villages)
                .example("липовка, каширский")
                .several()
                .narrowsOnDemand()
                .manyValues();
    }
}
