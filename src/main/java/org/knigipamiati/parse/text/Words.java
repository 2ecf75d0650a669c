package org.knigipamiati.parse.text;

import java.util.List;
import java.util.Set;
import org.knigipamiati.vocabulary.SentenceKind;

/** The words of {@code import/reading/ru} that only Russian entries have. */
public final class Words {

    /** The one of the Russian words, so that a text is looked at once for both. */
    private static final WordTable WORDS = Lexicon.russianWords().table;

    public static final Phrases<Boolean> ABBREVIATIONS = WORDS.plain("abbreviations");
    public static final Phrases<Boolean> ACTS = WORDS.plain("acts", "said_again");
    public static final Phrases<Boolean> PARTY_WORDS =
            WORDS.of("party_words", row -> row.get("value").equals("alone"));
    public static final Phrases<String> PARTY_OPENINGS = WORDS.of("party_openings", row -> row.get("value"));
    public static final Phrases<Boolean> NOT_PARTY = WORDS.plain("not_party");

    public static final Phrases<Boolean> PARTY_CONTINUES = WORDS.plain("party_continues");
    public static final Phrases<Boolean> PLACE_WORDS = WORDS.plain("place_words");
    public static final Phrases<Boolean> SUBJECTS = WORDS.plain("subjects");
    public static final Phrases<Measure> MEASURES = WORDS.of("measures", r -> r.constant("value", Measure.class));
    public static final Phrases<String> LATER_EVENTS = WORDS.of("later_events", row -> row.get("value"));
    public static final Phrases<Integer> TERM_UNITS = WORDS.of("term_units", row -> row.integer("value"));
    public static final Phrases<Integer> NUMBERS = WORDS.of("numbers", row -> row.integer("value"));
    public static final Phrases<Boolean> RIGHTS_LOST = WORDS.plain("rights_lost");
    /** Words in a list of articles and what each is: {@code sign}, {@code point}, {@code part}, {@code code}, {@code law} … */
    public static final Phrases<String> ARTICLE_WORDS = WORDS.of("article_word", row -> row.require("value"));

    public static final Phrases<String> REPUBLICS = WORDS.of("republics", row -> row.require("value"));
    public static final Phrases<String> REPRESSION_VERBS = WORDS.of("repression_verbs", row -> row.get("value"));
    public static final Phrases<Boolean> REPRESSION_GOES_ON = WORDS.plain("repression_goes_on");
    public static final Phrases<Boolean> ARREST_CIRCUMSTANCES = WORDS.plain("arrest_circumstances");
    public static final Phrases<Boolean> ORGAN_ENDS = WORDS.plain("organ_ends");
    public static final Phrases<String> DEATHS = WORDS.of("deaths", row -> row.get("value"));
    public static final Phrases<Boolean> NOT_A_PLACE = WORDS.plain("not_a_place");
    public static final Phrases<String> SEXES = WORDS.of("sexes", row -> row.require("value"));
    public static final Phrases<Boolean> NOT_THE_PERSON = WORDS.plain("not_the_person");

    public static final Phrases<Boolean> PAPERS = WORDS.plain("papers");
    public static final Phrases<Boolean> DECIDING_BODIES = WORDS.plain("deciding_bodies");
    public static final Phrases<Boolean> PASSING_ENDS = WORDS.plain("passing_ends");
    public static final Phrases<Boolean> LAWS = WORDS.plain("laws");
    /** Prepositions before a place, each {@code in} or {@code on}. */
    public static final Phrases<String> PLACE_PREPOSITIONS = WORDS.of("place_preposition", row -> row.require("value"));

    public static final Phrases<Boolean> DATE_PREPOSITIONS = WORDS.plain("date_preposition");
    public static final Phrases<Boolean> MEASURE_PREPOSITIONS = WORDS.plain("measure_preposition");
    public static final Phrases<Boolean> FAMILY_OF = WORDS.plain("family_of");
    public static final Phrases<Boolean> DIED = WORDS.plain("died");
    public static final Phrases<Boolean> INQUIRY = WORDS.plain("inquiry");
    /** Terms without a number, each with its months. */
    public static final Phrases<Integer> TERMS = WORDS.of("term", row -> row.integer("value"));

    public static final Phrases<Boolean> MEASURE_JOINTS = WORDS.plain("measure_joint");
    public static final Phrases<Boolean> ORDERS = WORDS.plain("order");
    public static final Phrases<Boolean> AND = Lexicon.russianWords().and;
    /** Words in the mark of a file of an archive: {@code archive}, {@code fund}, {@code inventory}, {@code file}. */
    public static final Phrases<String> FILE_WORDS = WORDS.of("file_word", row -> row.require("value"));

    /** Words between the hyphens of a name: "Ростов-на-Дону". */
    public static final Set<String> HYPHEN_JOINTS = Set.copyOf(WORDS.words("hyphen_joint"));
    /** What is set behind figures that are read as an ordinal: "1937-го". */
    public static final Set<String> NUMBER_ENDINGS = Set.copyOf(WORDS.words("number_ending"));
    /** What the figures of a decade end in: "1930-е". */
    public static final List<String> DECADE_ENDINGS = WORDS.words("decade_ending");
    /** Endings of adjectives and nouns with which the name of an organ begins. */
    public static final Phrases<Boolean> COMPANY = WORDS.plain("company");

    public static final List<String> ORGAN_NAME_ENDINGS = WORDS.words("organ_name_ending");

    public static final Phrases<Boolean> YEARS = WORDS.plain("year");
    public static final List<String> CAMP_ENDINGS = WORDS.words("camp_ending");
    public static final List<String> ADJECTIVE_CASE_ENDINGS = WORDS.words("adjective_case_ending");
    public static final List<String> INSTRUMENTAL_ENDINGS = WORDS.words("instrumental_ending");
    public static final List<String> VERB_ENDINGS = WORDS.words("verb_ending");
    public static final List<String> UNIT_ENDINGS = WORDS.words("unit_ending");

    /** What carries no value and no field takes: outcomes that no field holds, papers, laws. */
    public static final Phrases<Boolean> WITHOUT_VALUE =
            Phrases.union(List.of(WORDS.plain("dropped_outcomes"), PAPERS, SUBJECTS, LAWS));

    private Words() {}

    /** Whether a folded word has one of some endings. */
    public static boolean ends(String word, List<String> endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
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
