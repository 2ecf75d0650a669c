package org.knigipamiati.parse.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.knigipamiati.parse.text.Words.Measure;

/**
 * The words of one language in memorial books, from the tables of its folder under {@code import/reading}. A language of which
 * nothing is known is read with the Russian words, and what they do not explain stays unexplained.
 */
public final class Lexicon {

    /** The languages whose words we have, by their folders. */
    private static final List<String> LANGUAGES = List.of("ru", "uk", "be", "pl", "lv", "et", "lt", "de");

    private static final List<Lexicon> ALL =
            LANGUAGES.stream().map(Lexicon::new).toList();

    private final String language;

    /** The table of its words, for who needs more of them: {@link Words}. */
    final WordTable table;

    public final Phrases<Mark> marks;
    public final Phrases<Integer> months;
    public final Phrases<Boolean> years;
    /** Ordinals of days and years, and the tens before them: "тридцать восьмого". */
    final Phrases<Integer> ordinals;
    /** The century of a year in words: "тысяча девятьсот". */
    final Phrases<Integer> centuries;

    public final Phrases<Boolean> about;
    public final Phrases<Boolean> after;
    public final Phrases<Boolean> before;
    public final Phrases<Boolean> between;
    public final Phrases<Boolean> seasons;
    /** Words that show an organ, with the Russian word for it; empty where the word is Russian. */
    public final Phrases<String> organs;

    /** What words end in that are of an organ and of its place: "Запсибкрайсуд". */
    public final List<String> organEndings;

    public final Phrases<String> organParts;
    public final Phrases<Boolean> acts;

    /** What a label says already, said once more behind it. */
    public final Phrases<Boolean> saidAgain;

    public final Phrases<Measure> measures;
    public final Phrases<Integer> termUnits;
    public final Phrases<Integer> numbers;
    /** Words that tell inside of a sentence that it was changed; {@code instead} where the new measure stands before them. */
    public final Phrases<String> commuted;

    /** Words that tell by how much a term was changed, and not to what: "снижен на". */
    public final Phrases<Boolean> commutedBy;

    public final Phrases<Boolean> rightsLost;
    public final Phrases<Boolean> measurePrepositions;
    public final Phrases<Boolean> prepositions;
    /** The prepositions behind which a place stands in which something was done. */
    public final Phrases<Boolean> inside;

    public final Phrases<Boolean> joints;
    public final Phrases<Boolean> articleSigns;
    public final Phrases<Boolean> chargeOpenings;
    public final Phrases<Boolean> chargeNot;
    /** Words that begin a charge by themselves: "шпионаж". */
    public final Phrases<Boolean> charges;

    /** With what a ground of a rehabilitation begins: {@code GROUND}, {@code LAW}, or {@code ARTICLE} where a number follows. */
    public final Phrases<String> reasons;

    /** What the act of a rehabilitation did; not kept as a ground. */
    public final Phrases<Boolean> droppedOutcomes;

    public final Phrases<Boolean> again;
    public final Phrases<Boolean> earlier;
    public final Phrases<Boolean> otherData;
    public final Phrases<Boolean> party;
    public final Phrases<Boolean> education;
    public final Phrases<Boolean> origin;
    public final Phrases<Boolean> occupations;
    /** Names of criminal codes that are kept as printed. */
    public final Phrases<Boolean> codes;

    /** The short names of criminal codes, behind the number of an article. */
    public final Phrases<Boolean> codeNames;

    public final Phrases<Boolean> workOpenings;
    public final Phrases<Boolean> ranks;
    public final Phrases<Boolean> sameDay;

    /** Behind a day and its month: the year is that of the date before. */
    public final Phrases<Boolean> sameYear;

    public final Phrases<Boolean> sameMonth;

    public final Phrases<Boolean> camps;
    /** What names of camps end in. */
    public final List<String> campEndings;

    public final Phrases<String> nationalities;
    public final Phrases<Boolean> places;
    public final Phrases<Boolean> abbreviations;
    /** The abbreviated kinds of settlements that stand before a name: "г.", "дер." */
    public final Phrases<Boolean> settlements;

    public final Phrases<String> sexCells;
    public final Phrases<Boolean> noInformation;
    public final Phrases<Boolean> ignored;
    /** Words that say of which case a rehabilitation is: {@code first}, {@code later}, or of the {@code year} that follows. */
    public final Phrases<String> byCase;
    /** Words before a date or a term that say that it is not exact. */
    public final Phrases<Boolean> limits;
    /** Words before a date only that say that it is not exact: "с", "к". */
    public final Phrases<Boolean> dateLimits;
    /** Words that say that the source itself is not sure of what it tells. */
    public final Phrases<Boolean> uncertain;
    /** Words of either kind: the source is not sure, or knows otherwise. */
    public final Phrases<Boolean> unsure;
    /** Words with which a date may begin that is no plain one. */
    final Phrases<Boolean> dateOpenings;
    /** Words that say that a part of a charge was dropped. */
    public final Phrases<Boolean> droppedCharges;
    /** Words behind a place of death with which its cause begins. */
    public final Phrases<Boolean> causes;
    /** "или" between a date and another of the same. */
    public final Phrases<Boolean> alternatives;
    /** Words beside a date that say how it is to be taken. */
    public final Phrases<Boolean> dateRemarks;
    /** Words by which a release shows that there was no verdict: "из-под стражи". */
    public final Phrases<Boolean> dropped;
    /** Words that deny what they stand beside. */
    public final Phrases<Boolean> negations;
    /** Words of kinship. */
    public final Phrases<KinWord> kin;
    /** Abbreviations of words of kinship that mean something else in most places. */
    public final Phrases<KinWord> briefKin;
    /** Words between "с ней" and a word of kinship, or before one: "грудной", "трое". */
    public final Phrases<Boolean> kinQualities;
    /** Words that join a relative to those before: "с", "вместе с". */
    public final Phrases<Boolean> with;
    /** Words that open the list of a family: "состав семьи". */
    public final Phrases<Boolean> family;
    /** Words before those who underwent the same: "вместе с ним". */
    public final Phrases<Boolean> together;
    /** "его", "ее" beside a word of kinship, with the sex of whose relative is meant; empty if it shows none. */
    public final Phrases<String> own;
    /** Words that begin what is told of all of a family again: "семья снята с учета", "высланы". */
    public final Phrases<Boolean> ofAll;
    /** Words that tell that families were sent away. */
    public final Phrases<Boolean> settled;
    /** Words that say that a relative did not undergo the same as the head. */
    public final Phrases<Boolean> elsewhere;
    /** What the column of kinship is called in a table of people. */
    public final Phrases<Boolean> kinColumns;
    /** Where children of arrested parents were put. */
    public final Phrases<Boolean> childrenHomes;
    /** Words behind the number of an age; {@code less} where the unit is less than a year. */
    public final Phrases<String> ages;
    /** Words behind the number of a family's members. */
    public final Phrases<Boolean> heads;
    /** Words before the name of the head, in the entry of a member. */
    public final Phrases<Boolean> memberOf;
    /** Words that say that the person is the head. */
    public final Phrases<Boolean> headOf;
    /** "и" between two statements, or two articles. */
    public final Phrases<Boolean> and;
    /** One word that joins a statement to the one before: "и", "а", "но". */
    public final Phrases<Boolean> clauseJoints;
    /** What opens a charge and is no word of it: {@code brief} where it is an abbreviation, {@code article} where it names the article. */
    public final Phrases<String> chargeLabels;
    /** Words that look like a measure behind the organ of a verdict: "на поселении". */
    public final Phrases<Boolean> notMeasures;
    /** Verbs of one letter, each of which may be "родился", "расстрелян" or "реабилитирован". */
    public final Phrases<Boolean> oneLetterVerbs;
    /** Words that tell of schooling; {@code finished} where the year of its end may follow. */
    public final Phrases<String> schooled;
    /** "делу" before the year of a case. */
    public final Phrases<Boolean> caseWords;
    /** "и" between two of a list. */
    public final Phrases<Boolean> conjunctions;
    /** Words for an entry, between the word that sends and the name. */
    public final Phrases<Boolean> articles;
    /** Words that open a place in a book, in a reference. */
    public final Phrases<Boolean> locators;
    /** Words that send to another entry. */
    public final Phrases<Mark> see;
    /** Words without which an entry lists no family and sends nowhere. */
    public final Phrases<Boolean> household;
    /** All that opens, joins or qualifies a statement and has no value of its own. */
    public final Phrases<Boolean> valueless;

    /** Statements and traits, by which the language of a text is told. */
    private final Phrases<Boolean> telling;

    /** Words that open a statement, with one letter wrong. */
    public final Misprints<Mark> misprints;

    /** Words for the paper of an organ, with one letter wrong. */
    public final Misprints<Boolean> misprintedActs;

    private Lexicon(String language) {
        this.language = language;
        WordTable words = WordTable.read("reading/" + language + "/words.csv");
        table = words;
        marks = words.other("reading/" + language + "/statements.csv", Mark::of);
        misprints = new Misprints<>(
                marks.written(mark -> mark.form() == Mark.Form.VERB),
                marks.written(mark -> mark.form() == Mark.Form.LABEL || mark.form() == Mark.Form.COLON));
        Map<String, Boolean> papers = new TreeMap<>();
        words.words("acts").forEach(act -> papers.put(act, true));
        misprintedActs = new Misprints<>(papers, Map.of());
        months = words.of("month", row -> row.integer("value"));
        years = words.plain("year");
        ordinals = words.of("ordinal", row -> row.integer("value"));
        centuries = words.of("century", row -> row.integer("value"));
        about = words.plain("about");
        after = words.plain("after");
        before = words.plain("before");
        between = words.plain("between");
        seasons = words.plain("season");
        organs = words.of("organ", row -> row.get("value"));
        organEndings = words.words("organ_ending");
        organParts = words.of("organ_part", row -> row.get("value"));
        acts = words.plain("act", "acts");
        saidAgain = words.plain("said_again");
        measures = words.of("measures", row -> row.constant("value", Measure.class));
        termUnits = words.of("term_units", row -> row.integer("value"));
        numbers = words.of("numbers", row -> row.integer("value"));
        commuted = words.of("commuted", row -> row.get("value"));
        commutedBy = words.plain("commuted_by");
        rightsLost = words.plain("rights_lost");
        measurePrepositions = words.plain("measure_preposition");
        prepositions = words.plain("preposition");
        inside = words.plain("inside");
        joints = words.plain("joint");
        articleSigns = words.plain("article_sign");
        chargeOpenings = words.plain("charge_opening");
        charges = words.plain("charge");
        chargeNot = words.plain("charge_not");
        reasons = words.of("rehabilitation_reasons", row -> row.require("value"));
        droppedOutcomes = words.plain("dropped_outcomes");
        again = words.plain("again");
        earlier = words.plain("earlier");
        otherData = words.plain("other_data");
        party = words.plain("party");
        education = words.plain("education");
        origin = words.plainOr("origin", "traits", "social_origin");
        occupations = words.plain("occupation", "occupation_classes");
        codes = words.plain("code");
        codeNames = words.plain("code_name");
        ranks = words.plain("rank");
        sameDay = words.plain("same_day");
        sameYear = words.plain("same_year");
        sameMonth = words.plain("same_month");
        camps = words.plain("camp");
        campEndings = words.words("camp_ending");
        workOpenings = words.plain("work_opening");
        nationalities = words.of("nationality", row -> row.require("value"));
        places = words.plain("place", "place_words");
        abbreviations = words.plain("abbreviations");
        settlements = words.plain("settlement");
        sexCells = words.of("sex_cell", row -> row.require("value"));
        noInformation = words.plain("no_information");
        ignored = words.plain("ignored");
        byCase = words.of("by_case", row -> row.require("value"));
        causes = words.plain("cause");
        alternatives = words.plain("alternative");
        dateRemarks = words.plain("date_remark");
        dropped = words.plain("release_without_verdict");
        negations = words.plain("negation");
        limits = words.plain("limit");
        uncertain = words.plain("uncertain");
        dateLimits = words.plain("date_limit");
        unsure = Phrases.union(List.of(uncertain, otherData));
        dateOpenings = Phrases.union(List.of(about, between, after, before, seasons));
        droppedCharges = words.plain("dropped_charge");
        telling = Phrases.union(List.of(marks, months, organs, measures, nationalities, education, years));
        Phrases<KinWord> kinship = words.other("reading/" + language + "/kin.csv", KinWord::of);
        kin = kinship.where(word -> !word.brief());
        briefKin = kinship.where(KinWord::brief);
        kinQualities = words.plain("kin_quality");
        with = words.plain("with");
        family = words.plain("family");
        together = words.plain("together");
        own = words.of("own", row -> row.get("value"));
        ofAll = words.plain("of_all");
        settled = words.plain("settled");
        elsewhere = words.plain("elsewhere");
        kinColumns = words.plain("kin_column");
        childrenHomes = words.plain("children_home");
        ages = words.of("age", row -> row.get("value"));
        heads = words.plain("heads");
        memberOf = words.plain("member_of");
        headOf = words.plain("head_of");
        conjunctions = words.plain("conjunction");
        and = words.plain("and");
        clauseJoints = words.plain("clause_joint");
        chargeLabels = words.of("charge_label", row -> row.get("value"));
        notMeasures = words.plain("not_measure");
        oneLetterVerbs = words.plain("one_letter_verb");
        schooled = words.of("schooled", row -> row.get("value"));
        caseWords = words.plain("case_word");
        articles = words.plain("entry_word");
        locators = words.plain("locator");
        see = marks.where(mark -> mark.topic() == Topic.SEE);
        household = Phrases.union(List.of(kin, family, together, memberOf, see));
        valueless = Phrases.union(List.of(
                marks,
                prepositions,
                joints,
                acts,
                saidAgain,
                again,
                earlier,
                years,
                noInformation,
                ignored,
                articleSigns,
                otherData,
                workOpenings));
    }

    /** The Russian words. */
    public static Lexicon russianWords() {
        return ALL.get(0);
    }

    /** The folder of the language, as {@code ru}. */
    public String language() {
        return language;
    }

    public boolean russian() {
        return language.equals("ru");
    }

    /** Whether the language is written in Latin letters. */
    public boolean latin() {
        return !russian() && !language.equals("uk") && !language.equals("be");
    }

    /** The language whose statements a text uses: Russian unless letters that it lacks, and another's words, say otherwise. */
    public static Lexicon of(EntryText text) {
        return recognised(text).orElse(ALL.get(0));
    }

    /** As {@link #of}; empty if the text has letters of another language and words of none, or no letters at all. */
    public static Optional<Lexicon> recognised(EntryText text) {
        return text.language(Lexicon::tellingMost);
    }

    private static Optional<Lexicon> tellingMost(EntryText text) {
        int cyrillic = 0;
        int latin = 0;
        int foreign = 0;
        boolean old = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.text.charAt(i);
            if (c >= '\u0400' && c <= '\u052F') {
                cyrillic++;
                foreign += "іїєґўІЇЄҐЎ".indexOf(c) >= 0 ? 1 : 0;
                old |= c == 'ѣ' || c == 'Ѣ' || c == 'ъ' && (i + 1 >= text.length() || text.at(i + 1) <= ' ');
            } else if (c > '@' && Character.isLetter(c)) {
                latin++;
            }
        }
        boolean inLatin = latin > cyrillic;
        // the old spelling of Russian has the letter "і" as well
        if (!inLatin && (foreign == 0 || old)) {
            return cyrillic == 0 ? Optional.empty() : Optional.of(ALL.get(0));
        }
        Lexicon best = null;
        int most = 0;
        for (Lexicon one : ALL) {
            int score = one.latin() == inLatin ? one.fit(text) : -1;
            if (score > most) {
                most = score;
                best = one;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many letters of a text stand in the statements and traits of the language. */
    private int fit(EntryText text) {
        int letters = 0;
        int at = text.nextWord(0);
        while (at < text.length()) {
            Phrases.Hit<Boolean> hit = telling.at(text, at, text.length());
            letters += hit == null ? 0 : hit.end() - at;
            at = text.nextWord(hit == null ? at + 1 : hit.end());
        }
        return letters;
    }
}
