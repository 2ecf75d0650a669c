package org.knigipamiati.record.index;

import static org.knigipamiati.record.index.Declaration.date;
import static org.knigipamiati.record.index.Declaration.printed;
import static org.knigipamiati.record.index.Declaration.value;

import java.util.List;
import java.util.Optional;
import org.knigipamiati.attribution.Outcome;
import org.knigipamiati.attribution.Procedure;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Words;

/**
 * The properties of a record that are searched, counted or shown in lists, each declared once; pages keep their order. A new one is
 * a new constant here and its words ({@code facet_…}, {@code period_…} and, for codes, the names that {@code words.CodeKind} says); the index must then be built
 * anew.
 *
 * <p>What depends on a case is that of the counted case, so that every record counts once for each property (only those that say
 * {@code several} may have more), and what a record does not say counts as {@link IndexFields#UNKNOWN}. Periods are of the counted case
 * too: operation, outcome and dates that are asked for together must be those of one case. Only words are those of every case.
 */
public enum Property {
    /** Code of the operation; of its parent when the line is not known; {@code NONE} when the case is outside all of them. */
    OPERATION(value("operation")
            .called(CodeKind.OPERATION)
            .example("POLISH_00485")
            .ofCase(OperationValues::all)
            .oneOf(OperationValues::isPossible)
            .meaning(OperationValues::meaning)
            .narrows()
            .leads()
            .tabled()
            .describes()
            .shown()),
    /** The operation as far as it is stated, documented or inferred on strong grounds: of a line on weaker ones, only the parent. */
    OPERATION_SURE(value("operation_sure")
            .called(CodeKind.OPERATION)
            .example("POLISH_00485")
            .ofCase(OperationValues::sure)
            .oneOf(OperationValues::isPossible)
            .meaning(OperationValues::meaning)
            .narrows()
            .tabled()),
    /** Level of the claim of {@link #OPERATION}: stated, documented, inferred strong or weak, none. */
    LEVEL(value("level")
            .called(CodeKind.LEVEL)
            .example("INFERRED_STRONG")
            .ofCase(counted -> counted.operationLevel)
            .oneOf(OperationValues::isLevel)
            .meaning(OperationValues::levels)
            .narrows()
            .leads()
            .describes()
            .shown()),
    /** Region in which the case was decided, as far as it is told: {@link #REGION_BASIS} says from what it was taken. */
    REGION(value("region")
            .called(CodeKind.REGION)
            .example("LEN")
            .ofCase(counted -> counted.region)
            .oneOf(PropertyValues::isRegion)
            .narrows()
            .leads()
            .tabled()
            .describes()
            .manyValues()),
    /** The union republic of that region, so that each is one number whatever its units were. */
    REPUBLIC(value("republic")
            .called(CodeKind.REGION)
            .example("BLR")
            .ofCase(PropertyValues::republic)
            .oneOf(value -> PropertyValues.republic(value).equals(Optional.of(value)))
            .narrows()
            .tabled()),
    /** From what the region was taken. */
    REGION_BASIS(value("region_basis")
            .called(CodeKind.REGION_BASIS)
            .example("BODY")
            .ofCase(counted -> counted.regionBasis == null ? null : counted.regionBasis.name())
            .oneOf(PropertyValues.constant(RecordCase.RegionBasis.class))
            .narrows()
            .tabled()),
    /** Lemma of the printed nationality, which need not be one of the vocabulary. */
    NATIONALITY(value("nationality")
            .called(CodeKind.NATIONALITY)
            .example("поляк")
            .of(record -> record.nationality)
            .wordsOf(IndexFields.OCCUPATION_TEXT, RecordField.NATIONALITY)
            .narrows()
            .leads()
            .tabled()
            .describes()
            .manyValues()
            .shown()),
    /** Citizenship as printed, in lower case. */
    CITIZENSHIP(printed("citizenship", IndexFields.OCCUPATION_TEXT, RecordField.CITIZENSHIP)
            .of(record -> PropertyValues.lower(record.text(RecordField.CITIZENSHIP)))
            .narrows()),
    /** Code of the sentencing body. */
    BODY(value("body")
            .called(CodeKind.BODY)
            .example("COMM_NKVD_PROC")
            .ofCase(counted -> counted.bodyCode)
            .oneOf(value -> Vocabularies.load().bodies().containsKey(value))
            .narrows()
            .shown()),
    /** Coarse type of the sentencing body. */
    BODY_TYPE(value("body_type")
            .called(CodeKind.BODY_TYPE)
            .example("DVOIKA")
            .ofCase(counted -> counted.bodyType)
            .oneOf(PropertyValues.constant(BodyType.class))
            .narrows()
            .leads()
            .tabled()),
    /** Kind of the sentence as printed. */
    SENTENCE(value("sentence")
            .called(CodeKind.SENTENCE)
            .example("DEATH")
            .ofCase(counted -> counted.sentenceKind)
            .oneOf(PropertyValues.constant(SentenceKind.class))
            .narrows()
            .tabled()
            .describes()
            .shown()),
    /** What the case ended in, whatever sentence is printed. */
    OUTCOME(value("outcome")
            .called(CodeKind.OUTCOME)
            .example("FIRST_CATEGORY")
            .ofCase(counted -> counted.outcome)
            .oneOf(PropertyValues.constant(Outcome.Category.class))
            .narrows()
            .leads()
            .tabled()),
    /** The way the case took in the mass operations. */
    PROCEDURE(value("procedure")
            .called(CodeKind.PROCEDURE)
            .example("ALBUM")
            .ofCase(counted -> counted.procedure)
            .oneOf(PropertyValues.constant(Procedure.class))
            .narrows()
            .tabled()),
    SEX(value("sex")
            .called(CodeKind.SEX)
            .example("f")
            .of(record -> record.sex)
            .oneOf(List.of("m", "f")::contains)
            .narrows()
            .leads()
            .tabled()
            .shown()),
    /** The book or database; which there are, the database knows. */
    SOURCE(value("source")
            .of(record -> record.source.id)
            .alwaysKnown()
            .narrows()
            .leads()
            .tabled()
            .describes()
            .manyValues()),
    /** Coarse class of the profession, ours. */
    OCCUPATION(value("occupation")
            .called(CodeKind.OCCUPATION)
            .oneOf(PropertyValues.named(CodeKind.OCCUPATION))
            .of(record -> record.occupation)
            .narrows()
            .leads()
            .tabled()),
    PROFESSION(printed("profession", IndexFields.OCCUPATION_TEXT, RecordField.PROFESSION)
            .shown()),
    /** Class of the printed party, ours: only where the words say nothing else. */
    PARTY(WorkedOut.classed("party", IndexFields.OCCUPATION_TEXT, RecordField.PARTY)),
    /** Class of the printed social origin, ours. */
    SOCIAL_ORIGIN(WorkedOut.classed("social_origin", IndexFields.OCCUPATION_TEXT, RecordField.SOCIAL_ORIGIN)),
    /** Class of the printed education, ours. */
    EDUCATION(printed("education", IndexFields.OCCUPATION_TEXT, RecordField.EDUCATION)
            .classed()
            .narrows()
            .tabled()),
    BIRTH_PLACE(printed("birth_place", IndexFields.PLACE_TEXT, RecordField.BIRTH_PLACE)
            .shown()),
    RESIDENCE(
            printed("residence", IndexFields.PLACE_TEXT, RecordField.RESIDENCE).shown()),
    EXECUTION_PLACE(printed("execution_place", IndexFields.PLACE_TEXT, RecordField.EXECUTION_PLACE)),
    /** Burial place as printed. */
    BURIAL(printed("burial", IndexFields.PLACE_TEXT, RecordField.BURIAL_PLACE)
            .ofCase(counted -> counted.burialPlace)
            .narrows()
            .shown()),
    /** A known burial place, however it is printed; any other as printed. */
    BURIAL_SITE(WorkedOut.burialSite()),
    DEATH_PLACE(printed("death_place", IndexFields.PLACE_TEXT, RecordField.DEATH_PLACE)),
    CHARGE(printed("charge", IndexFields.CASE_TEXT, RecordField.TRIAL_CHARGE)),
    ARTICLES(printed("articles", IndexFields.CASE_TEXT, RecordField.TRIAL_ARTICLES)),
    /** The sentence as printed, where its kind does not say it all. */
    SENTENCE_PRINTED(printed("sentence_printed", IndexFields.CASE_TEXT, RecordField.SENTENCE)
            .shown()),
    /** Term in months. */
    TERM(WorkedOut.term()),
    /** Band of the term. */
    TERM_BAND(WorkedOut.termBand()),
    /** Articles of the penal codes without their parts, {@code 58-10}. */
    ARTICLE(WorkedOut.article()),
    /** Countries whose service or spy the charge calls the person. */
    SPY_FOR(WorkedOut.spyFor()),
    /** Groups named by an order whose signs the entry prints. */
    TARGET_SIGN(WorkedOut.targetSign()),
    /** Age reached in the year of the arrest, in years. */
    AGE(WorkedOut.age()),
    /** Band of that age. */
    AGE_BAND(WorkedOut.ageBand()),
    /** Region of the place of birth, as far as it is told. */
    BIRTH_REGION(WorkedOut.birthRegion()),
    /** Region of the residence, as far as it is told. */
    RESIDENCE_REGION(WorkedOut.residenceRegion()),
    /** The house lived in, only of records that the public may see. */
    HOUSE(WorkedOut.house()),
    VILLAGE(WorkedOut.village()),
    /** Rules by which the case counts for its operation: those of the parent and of the line. */
    RULE(WorkedOut.rule()),
    /** The sentencing body as printed. */
    BODY_PRINTED(printed("body_printed", IndexFields.CASE_TEXT, RecordField.TRIAL_BODY)
            .shown()),
    ARREST_BODY(printed("arrest_body", IndexFields.CASE_TEXT, RecordField.ARREST_BODY)),
    /** Class of the body that rehabilitated, ours. */
    REHABILITATION_BODY(
            WorkedOut.classed("rehabilitation_body", IndexFields.CASE_TEXT, RecordField.REHABILITATION_BODY)),
    /** Class of the ground of the rehabilitation, ours: the act, if one is named, else what was found. */
    REHABILITATION_REASON(
            WorkedOut.classed("rehabilitation_reason", IndexFields.CASE_TEXT, RecordField.REHABILITATION_REASON)),
    /** A check that fired. */
    FLAG(value("flag")
            .called(CodeKind.CHECK_TITLE)
            .oneOf(PropertyValues.named(CodeKind.CHECK_TITLE))
            .ofAll(PropertyValues::flags)
            .several()
            .alwaysKnown()
            .narrows()
            .tabled()),
    BORN(date("born")
            .dated(record -> record.birth, PropertyValues::births)
            .by(Grain.YEAR)
            .leads()
            .sorts()
            .shown()),
    ARRESTED(date("arrested")
            .datedByCase(told -> told.arrested)
            .by(Grain.YEAR)
            .onDemand(Grain.MONTH)
            .leads()
            .tabled()
            .describes()
            .sorts()
            .shown()),
    TRIED(date("tried")
            .datedByCase(told -> told.tried)
            .by(Grain.YEAR)
            .onDemand(Grain.MONTH)
            .tabled()
            .describes()
            .shown()),
    EXECUTED(date("executed")
            .datedByCase(told -> told.executed)
            .by(Grain.YEAR)
            .onDemand(Grain.MONTH)
            .leads()
            .tabled()
            .describes()
            .sorts()
            .shown()),
    DIED(date("died").datedByAnyCase(told -> told.died).shown()),
    REHABILITATED(date("rehabilitated")
            .datedByCase(told -> told.rehabilitated)
            .by(Grain.YEAR)
            .onDemand(Grain.DECADE)
            .tabled()
            .shown()),
    /** Whatever a case other than the counted one dates: so it stays findable, and is never taken for a date of the counted case. */
    OTHER_CASE(date("other_case").datedOnly(PropertyValues::allDatesOfOtherCases)),
    /** Operations of cases by which the record does not count. */
    OTHER_OPERATION(WorkedOut.otherOperation());

    private final Declaration declared;

    Property(Declaration declared) {
        this.declared = declared;
    }

    /** Its name in the index, in cards and, if it narrows, in addresses and in the API: permanent. */
    public String code() {
        return declared.code;
    }

    /** The ways in which its values are counted, in order; none if it does not narrow. */
    public List<Grain> grains() {
        return List.copyOf(declared.grains);
    }

    /** Whether it is counted at that grain only where it is asked for by name. */
    public boolean isOnDemand(Grain grain) {
        return declared.onDemand.contains(grain);
    }

    /** Whether pages count it beside every list of hits. */
    public boolean leads() {
        return declared.leads;
    }

    /** The index field of its values so counted. */
    public String field(Grain grain) {
        return grain.prefix() + declared.code;
    }

    /** Whether it is a date, of which periods can be asked for. */
    public boolean isDate() {
        return declared.dates != null;
    }

    /** Whether hits can be put in its order. */
    public boolean sorts() {
        return declared.sorts;
    }

    /** The index field by which hits are put in its order: the earliest possible day. */
    public String sortField() {
        return declared.code + "_sort";
    }

    /** Whether pages offer it for the rows and columns of a table. */
    public boolean isTabled() {
        return declared.tabled;
    }

    /** Whether its counts describe a collection as a whole. */
    public boolean describes() {
        return declared.describes;
    }

    /** Whether a record may have several values, so that counts of them do not add up. */
    public boolean isSeveral() {
        return declared.several;
    }

    /** Whether its values have an order of their own, that of the number they begin with. */
    public boolean isOrdered() {
        return declared.ordered;
    }

    /** Whether it has more values than the usual list of a facet would show. */
    public boolean hasManyValues() {
        return declared.manyValues;
    }

    /** Whether a value, counted that finely, can be asked for, as far as the values are a closed list. */
    public boolean isPossible(Grain grain, String value) {
        if (value.equals(IndexFields.UNKNOWN)) {
            return !declared.alwaysKnown;
        }
        return isDate()
                ? value.equals(IndexFields.IMPOSSIBLE) || grain.isPossible(value)
                : declared.possible.test(value);
    }

    /** The values that are kept of what a value asked for means: a side of the Terror is kept as its operations. */
    public List<String> meaning(String value) {
        return declared.meaning.apply(value);
    }

    /** What a record says of it, as it is counted; nothing where only its dates are. */
    public List<String> values(MemorialRecord record) {
        return declared.values == null ? List.of() : declared.values.apply(record);
    }

    /** What a value is called; the value itself if it is printed words. */
    public String label(String value, Words words) {
        return declared.label(value, words);
    }

    /** A value to show how it is asked for, null if none is needed. */
    public String example() {
        return declared.example;
    }

    /** How it is taken from a record and kept. */
    Declaration declared() {
        return declared;
    }
}
