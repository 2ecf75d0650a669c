package org.knigipamiati.parse;

import java.util.function.Function;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.vocabulary.Table;

/** The tables of {@code import/reading}, each read once. */
final class Words {

    private static final Function<Table.Row, Boolean> PLAIN = row -> true;

    static final Phrases<Label> LABELS = Phrases.read("reading/labels.csv", Label::of);
    static final Phrases<Boolean> ABBREVIATIONS = plain("abbreviations");
    static final Phrases<Boolean> NO_INFORMATION = plain("no_information");
    static final Phrases<Boolean> ACTS = plain("acts");
    static final Phrases<String> REHABILITATION_REASONS =
            Phrases.read(table("rehabilitation_reasons"), r -> r.get("kind"));
    static final Phrases<Boolean> DROPPED_OUTCOMES = plain("dropped_outcomes");
    static final Phrases<Boolean> EDUCATION =
            Phrases.read(table("education"), row -> row.get("label").equals("label"));
    static final Phrases<Boolean> PARTY_WORDS =
            Phrases.read(table("party_words"), row -> row.get("alone").equals("alone"));
    static final Phrases<Boolean> PARTY_OPENINGS = plain("party_openings");
    static final Phrases<Boolean> NOT_PARTY = plain("not_party");
    static final Phrases<Boolean> SOCIAL_ORIGIN = plain("social_origin");
    static final Phrases<Boolean> SOCIAL_ORIGIN_LABELS = plain("social_origin_labels");
    static final Phrases<Boolean> PARTY_CONTINUES = plain("party_continues");
    static final Phrases<Boolean> PLACE_WORDS = plain("place_words");
    static final Phrases<Boolean> SUBJECTS = plain("subjects");
    static final Phrases<Boolean> CITIZENSHIP = plain("citizenship");
    static final Phrases<Boolean> NAME_VARIANT_LABELS = plain("name_variant_labels");
    static final Phrases<Boolean> BIRTH_PLACE_LABELS = plain("birth_place_labels");
    static final Phrases<Measure> MEASURES = Phrases.read(table("measures"), r -> r.constant("measure", Measure.class));
    static final Phrases<Boolean> LATER_EVENTS = plain("later_events");
    static final Phrases<Integer> TERM_UNITS = Phrases.read(table("term_units"), row -> row.integer("months"));
    static final Phrases<Integer> NUMBERS = Phrases.read(table("numbers"), row -> row.integer("value"));
    static final Phrases<Boolean> RIGHTS_LOST = plain("rights_lost");
    static final Phrases<String> REPUBLICS = Phrases.read(table("republics"), row -> row.require("code"));
    static final Phrases<String> REPRESSION_VERBS = Phrases.read(table("repression_verbs"), row -> row.get("sex"));
    static final Phrases<Boolean> REPRESSION_GOES_ON = plain("repression_goes_on");
    static final Phrases<Boolean> REPRESSION_CLAUSE_OPENINGS = plain("repression_clause_openings");
    static final Phrases<Boolean> REPEATED = plain("repeated");
    static final Phrases<Boolean> FIRST_TIME = plain("main_case_marks");
    static final Phrases<Boolean> NO_ARREST = plain("no_arrest");
    static final Phrases<Boolean> ARREST_CIRCUMSTANCES = plain("arrest_circumstances");
    static final Phrases<Boolean> ORGAN_ENDS = plain("organ_ends");
    static final Phrases<Boolean> CHARGE_OPENINGS = plain("charge_openings");
    static final Phrases<Boolean> CHARGE_NOT = plain("charge_not");
    static final Phrases<String> DEATHS = Phrases.read(table("deaths"), row -> row.get("sex"));
    static final Phrases<Boolean> NOT_A_PLACE = plain("not_a_place");
    static final Phrases<String> SEXES = Phrases.read(table("sexes"), row -> row.require("sex"));
    static final Phrases<Boolean> NOT_THE_PERSON = plain("not_the_person");

    static final Phrases<Boolean> AUXILIARIES = plain("auxiliaries");
    static final Phrases<Boolean> PAPERS = plain("papers");
    static final Phrases<Boolean> DECIDING_BODIES = plain("deciding_bodies");
    static final Phrases<Boolean> PASSING_ENDS = plain("passing_ends");
    static final Phrases<Boolean> LAWS = plain("laws");

    private Words() {}

    private static Phrases<Boolean> plain(String name) {
        return Phrases.read(table(name), PLAIN);
    }

    private static String table(String name) {
        return "reading/" + name + ".csv";
    }

    /** A group of words of {@code measures.csv}: a kind of sentence, or expulsion, whose kind depends on a term. */
    enum Measure {
        DEATH(SentenceKind.DEATH),
        CAMP(SentenceKind.CAMP),
        PRISON(SentenceKind.PRISON),
        DEKULAKISATION(SentenceKind.DEKULAKISATION),
        SPECIAL_SETTLEMENT(SentenceKind.SPECIAL_SETTLEMENT),
        /** "по нац. признаку": with expulsion special settlement, alone no measure. */
        NATIONAL_GROUND(SentenceKind.UNKNOWN),
        EVICTION(SentenceKind.SPECIAL_SETTLEMENT),
        EXILE(SentenceKind.EXILE),
        DISENFRANCHISED(SentenceKind.DISENFRANCHISED),
        CONFISCATION(SentenceKind.CONFISCATION),
        RELEASED(SentenceKind.RELEASED),
        OTHER(SentenceKind.OTHER);

        final SentenceKind kind;

        Measure(SentenceKind kind) {
            this.kind = kind;
        }
    }
}
