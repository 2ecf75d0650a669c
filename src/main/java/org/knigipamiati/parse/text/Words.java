package org.knigipamiati.parse.text;

import java.util.function.Function;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.vocabulary.Table;

/** The tables of {@code import/reading}, each read once. */
public final class Words {

    private static final Function<Table.Row, Boolean> PLAIN = row -> true;

    public static final Phrases<Label> LABELS = Phrases.read("reading/labels.csv", Label::of);
    public static final Phrases<Boolean> ABBREVIATIONS = plain("abbreviations");
    public static final Phrases<Boolean> NO_INFORMATION = plain("no_information");
    public static final Phrases<Boolean> ACTS = plain("acts");
    public static final Phrases<String> REHABILITATION_REASONS =
            Phrases.read(table("rehabilitation_reasons"), r -> r.get("kind"));
    public static final Phrases<Boolean> DROPPED_OUTCOMES = plain("dropped_outcomes");
    public static final Phrases<Boolean> EDUCATION =
            Phrases.read(table("education"), row -> row.get("label").equals("label"));
    public static final Phrases<Boolean> PARTY_WORDS =
            Phrases.read(table("party_words"), row -> row.get("alone").equals("alone"));
    public static final Phrases<Boolean> PARTY_OPENINGS = plain("party_openings");
    public static final Phrases<Boolean> NOT_PARTY = plain("not_party");
    public static final Phrases<Boolean> SOCIAL_ORIGIN = plain("social_origin");
    public static final Phrases<Boolean> SOCIAL_ORIGIN_LABELS = plain("social_origin_labels");
    public static final Phrases<Boolean> PARTY_CONTINUES = plain("party_continues");
    public static final Phrases<Boolean> PLACE_WORDS = plain("place_words");
    public static final Phrases<Boolean> SUBJECTS = plain("subjects");
    public static final Phrases<Boolean> CITIZENSHIP = plain("citizenship");
    public static final Phrases<Boolean> NAME_VARIANT_LABELS = plain("name_variant_labels");
    public static final Phrases<Boolean> BIRTH_PLACE_LABELS = plain("birth_place_labels");
    public static final Phrases<Measure> MEASURES =
            Phrases.read(table("measures"), r -> r.constant("measure", Measure.class));
    public static final Phrases<Boolean> LATER_EVENTS = plain("later_events");
    public static final Phrases<Integer> TERM_UNITS = Phrases.read(table("term_units"), row -> row.integer("months"));
    public static final Phrases<Integer> NUMBERS = Phrases.read(table("numbers"), row -> row.integer("value"));
    public static final Phrases<Boolean> RIGHTS_LOST = plain("rights_lost");
    public static final Phrases<String> REPUBLICS = Phrases.read(table("republics"), row -> row.require("code"));
    public static final Phrases<String> REPRESSION_VERBS =
            Phrases.read(table("repression_verbs"), row -> row.get("sex"));
    public static final Phrases<Boolean> REPRESSION_GOES_ON = plain("repression_goes_on");
    public static final Phrases<Boolean> REPRESSION_CLAUSE_OPENINGS = plain("repression_clause_openings");
    public static final Phrases<Boolean> REPEATED = plain("repeated");
    public static final Phrases<Boolean> FIRST_TIME = plain("main_case_marks");
    public static final Phrases<Boolean> NO_ARREST = plain("no_arrest");
    public static final Phrases<Boolean> ARREST_CIRCUMSTANCES = plain("arrest_circumstances");
    public static final Phrases<Boolean> ORGAN_ENDS = plain("organ_ends");
    public static final Phrases<Boolean> CHARGE_OPENINGS = plain("charge_openings");
    public static final Phrases<Boolean> CHARGE_NOT = plain("charge_not");
    public static final Phrases<String> DEATHS = Phrases.read(table("deaths"), row -> row.get("sex"));
    public static final Phrases<Boolean> NOT_A_PLACE = plain("not_a_place");
    public static final Phrases<String> SEXES = Phrases.read(table("sexes"), row -> row.require("sex"));
    public static final Phrases<Boolean> NOT_THE_PERSON = plain("not_the_person");

    public static final Phrases<Boolean> AUXILIARIES = plain("auxiliaries");
    public static final Phrases<Boolean> PAPERS = plain("papers");
    public static final Phrases<Boolean> DECIDING_BODIES = plain("deciding_bodies");
    public static final Phrases<Boolean> PASSING_ENDS = plain("passing_ends");
    public static final Phrases<Boolean> LAWS = plain("laws");

    private Words() {}

    private static Phrases<Boolean> plain(String name) {
        return Phrases.read(table(name), PLAIN);
    }

    private static String table(String name) {
        return "reading/" + name + ".csv";
    }

    /** A group of words of {@code measures.csv}: a kind of sentence, or expulsion, whose kind depends on a term. */
    public enum Measure {
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

        public final SentenceKind kind;

        Measure(SentenceKind kind) {
            this.kind = kind;
        }
    }
}
