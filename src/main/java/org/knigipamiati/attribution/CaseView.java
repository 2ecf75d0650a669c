package org.knigipamiati.attribution;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.dates.Overlap;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.BodyLookup;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.CaseSign;
import org.knigipamiati.vocabulary.CaseSigns;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.vocabulary.Vocabularies;

/** A case with its body understood and its date chosen, so that the rules can be read as sentences. */
final class CaseView {

    /** The West Siberian krai, and the units that were cut from it in 1937, whose names books project backwards. */
    private static final Set<String> WEST_SIBERIAN = Set.of("ZSK", "NSO", "ALT", "KEM", "TOM", "NAR", "OIR");

    /** In months: from eight years on, the second category of order 00447. */
    private static final int EIGHT_YEARS = 96;

    private static final int TEN_YEARS = 120;
    private static final int SEVEN_YEARS = 84;
    private static final int FIVE_YEARS = 60;

    private final Vocabularies vocabularies;
    final RecordFacts person;
    final CaseFacts source;
    final Facts facts;
    final BodyLookup.Named body;
    private final BodyType type;
    /** Date of the sentence, else of the execution; null if neither is known. */
    final PartialDate date;
    /** Whether {@link #date} is that of the execution: then no claim is better than weak. */
    final boolean datedByExecution;

    final PartialDate arrested;

    CaseView(RecordFacts person, CaseFacts source, Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
        this.person = person;
        this.source = source;
        this.facts = source.facts();
        this.body = vocabularies.bodyLookup().named(bodyText());
        PartialDate tried = facts.date(RecordField.TRIAL_DATE);
        PartialDate executed = facts.date(RecordField.EXECUTION_DATE);
        this.date = tried != null ? tried : executed;
        this.datedByExecution = tried == null && executed != null;
        this.arrested = facts.date(RecordField.ARREST_DATE);
        this.type = hasBody()
                ? vocabularies
                        .bodyLookup()
                        .type(bodyText(), tried, executed, arrested)
                        .orElse(BodyType.UNKNOWN)
                : BodyType.UNKNOWN;
    }

    String bodyText() {
        return facts.text(RecordField.TRIAL_BODY);
    }

    boolean hasBody() {
        return facts.has(RecordField.TRIAL_BODY);
    }

    /** The Commission of the NKVD and the Procurator, both named, or a "dvoika". */
    boolean commission() {
        return body.named().equals("COMM_NKVD_PROC") || body.named().equals("DVOIKA_LOCAL");
    }

    boolean commissionWithoutProcurator() {
        return body.named().equals("COMM_NKVD_SHORT") || body.named().equals("OSO_VYEZD");
    }

    /** With the chairman of the Military Collegium, or "in special order". */
    boolean specialOrder() {
        return body.named().equals("COMM3_VKVS") || body.named().equals("SPECIAL_ORDER");
    }

    boolean specialBoard() {
        return body.named().equals("OSO_NKVD");
    }

    boolean militaryCollegium() {
        return body.named().equals("MIL_COLLEGIUM");
    }

    /** Words that name a commissariat, "a judicial organ", "an extrajudicial organ" or a local commission, but no body that we know to have sentenced. */
    boolean unnamedBody() {
        return body.named().equals("NKVD_UNSPEC")
                || body.named().equals("JUDICIAL_UNSPEC")
                || body.named().equals("EXTRAJUDICIAL_UNSPEC")
                || body.named().equals("COMM_NKVD_LOCAL");
    }

    /** A commission of a regional or lower office of the NKVD. */
    boolean localCommission() {
        return body.named().equals("COMM_NKVD_LOCAL");
    }

    /** A court of any kind, of which no operation made use. */
    boolean court() {
        return type == BodyType.COURT || type == BodyType.MILITARY_TRIBUNAL;
    }

    /**
     * A named body that is none of the extrajudicial ones of 1937-38. A local authority, or a "commission" without more, could not
     * impose what those did: with such a penalty the name is in doubt, and tells nothing.
     */
    boolean otherNamedBody() {
        return hasBody()
                && switch (type) {
                    case COURT, MILITARY_TRIBUNAL, MILITARY_COLLEGIUM, OSO, COLLEGIUM_OGPU, CHEKA -> true;
                    case LOCAL_AUTHORITY -> !penaltyOfTheOperations();
                    case OTHER ->
                        body.named().equals("PROSECUTOR")
                                || body.named().equals("MIL_TROIKA")
                                || body.named().equals("COMM_NKVD_LOCAL");
                    default -> false;
                };
    }

    /** A death sentence, or an execution without any recorded measure that says otherwise. */
    boolean death() {
        String kind = facts.text(RecordField.SENTENCE_KIND);
        boolean unspoken = kind.isEmpty() || kind.equals(SentenceKind.UNKNOWN.name());
        return kind.equals(SentenceKind.DEATH.name())
                || (unspoken && facts.has(RecordField.EXECUTION_DATE) && !hasTerm());
    }

    boolean hasTerm() {
        return facts.number(RecordField.SENTENCE_TERM).isPresent();
    }

    /** At most five years, and not death. */
    boolean fiveYearsAtMost() {
        return termBetween(0, FIVE_YEARS) && !death();
    }

    /** Less than the second category of order 00447, and not death. */
    boolean sevenYearsAtMost() {
        return termBetween(0, SEVEN_YEARS) && !death();
    }

    boolean tenYears() {
        return termBetween(TEN_YEARS, TEN_YEARS) && !death();
    }

    /** A penalty of the mass operations: death, or eight to ten years. */
    boolean penaltyOfTheOperations() {
        return death() || termBetween(EIGHT_YEARS, TEN_YEARS);
    }

    /** Death, or five to ten years. */
    boolean penaltyOfSpecialTroikas() {
        return death() || termBetween(FIVE_YEARS, TEN_YEARS);
    }

    private boolean termBetween(int least, int most) {
        OptionalInt months = facts.number(RecordField.SENTENCE_TERM);
        return months.isPresent() && months.getAsInt() >= least && months.getAsInt() <= most;
    }

    /** More than the eight years that the Special Board could give before 1941. */
    boolean beyondTheSpecialBoard() {
        OptionalInt months = facts.number(RecordField.SENTENCE_TERM);
        return death() || (months.isPresent() && months.getAsInt() > EIGHT_YEARS);
    }

    /** Charged as a member of the family of a "traitor". */
    boolean chargedAsFamily() {
        return charged(CaseSign.FAMILY);
    }

    /** A political charge or article, or a death sentence: beyond what militia troikas tried. */
    boolean beyondTheMilitia() {
        return death() || charged(CaseSign.POLITICAL);
    }

    /** Whether the words of the charge or one of the articles have a sign. */
    boolean charged(CaseSign sign) {
        CaseSigns signs = vocabularies.caseSigns();
        return signs.in(sign, facts.text(RecordField.TRIAL_CHARGE))
                || facts.all(RecordField.TRIAL_ARTICLES).stream().anyMatch(article -> signs.ofArticle(sign, article));
    }

    /** A prisoner when tried, by the words of the profession or residence. */
    boolean prisoner() {
        CaseSigns signs = vocabularies.caseSigns();
        return signs.in(CaseSign.PRISONER, person.facts().text(RecordField.PROFESSION))
                || signs.in(CaseSign.PRISONER, person.facts().text(RecordField.RESIDENCE));
    }

    /**
     * Whether charge or, failing a charge of the kulak operation, nationality and biography point to the national operations:
     * what is charged goes before what a person was.
     */
    boolean nationalBySigns() {
        return foreignCharge() || (targetGroup() && !kulakCharge());
    }

    /** Sentenced and shot on one day: the habit of the Military Collegium, seldom that of a troika. */
    boolean executedTheSameDay() {
        PartialDate executed = facts.date(RecordField.EXECUTION_DATE);
        return executed != null
                && !datedByExecution
                && executed.isDay()
                && executed.edtf().equals(date.edtf());
    }

    /** Whether whole days of arrest and of {@link #date} are told, the second at most so many days after the first. */
    boolean endedWithin(int days) {
        return date != null
                && date.isDay()
                && arrested != null
                && arrested.isDay()
                && !date.earliest().isBefore(arrested.earliest())
                && !date.earliest().isAfter(arrested.earliest().plusDays(days));
    }

    /** Whether the place of execution or burial is one where troikas and the Commission had people shot, and no court. */
    boolean shotWhereTroikasShot() {
        return shotAt(CaseSign.TROIKA_SITE);
    }

    /** Whether it is one where hardly any but the Military Collegium, or a commission with its chairman, had people shot. */
    boolean shotWhereTheCollegiumShot() {
        return shotAt(CaseSign.COLLEGIUM_SITE);
    }

    private boolean shotAt(CaseSign site) {
        CaseSigns signs = vocabularies.caseSigns();
        return signs.in(site, facts.text(RecordField.EXECUTION_PLACE))
                || signs.in(site, facts.text(RecordField.BURIAL_PLACE));
    }

    /** Whether the printed party is the Bolsheviks', a former or a coming member included. */
    boolean communist() {
        return vocabularies.caseSigns().in(CaseSign.COMMUNIST, person.facts().text(RecordField.PARTY));
    }

    /** Whether profession or social origin are those of the clergy. */
    boolean clergy() {
        CaseSigns signs = vocabularies.caseSigns();
        return signs.in(CaseSign.CLERGY, person.facts().text(RecordField.PROFESSION))
                || signs.in(CaseSign.CLERGY, person.facts().text(RecordField.SOCIAL_ORIGIN));
    }

    /** Whether the printed place of birth lay beyond the border in 1937: less than a sign of a line, more than none. */
    boolean bornAbroad() {
        return vocabularies.caseSigns().in(CaseSign.BORN_ABROAD, person.facts().text(RecordField.BIRTH_PLACE));
    }

    /** Whether any charge, in words or articles, is printed. */
    boolean hasCharge() {
        return facts.has(RecordField.TRIAL_CHARGE)
                || !facts.all(RecordField.TRIAL_ARTICLES).isEmpty();
    }

    /** A charge of the kulak operation: agitation, or a group that order 00447 names. */
    boolean kulakCharge() {
        return charged(CaseSign.KULAK) || charged(CaseSign.KULAK_GROUP);
    }

    /** Any sign of a national case, whatever speaks against it. */
    boolean anyNationalSign() {
        return foreignCharge() || targetGroup();
    }

    /** Whether the charge points to the kulak operation, or nothing to the national ones in a person whose nationality is known. */
    boolean kulakBySigns() {
        if (foreignCharge()) {
            return false;
        }
        boolean named = charged(CaseSign.KULAK_GROUP);
        boolean otherwise = charged(CaseSign.KULAK)
                || prisoner()
                || clergy()
                || !nationality().isEmpty();
        return named || (otherwise && !targetGroup());
    }

    /** Spying, or a foreign country, service or national organisation in the charge. */
    boolean foreignCharge() {
        return charged(CaseSign.ESPIONAGE)
                || !vocabularies
                        .lineSigns()
                        .inCharge(facts.text(RecordField.TRIAL_CHARGE))
                        .isEmpty();
    }

    private boolean targetGroup() {
        return vocabularies
                        .nationalityLookup()
                        .nationality(nationality())
                        .map(one -> !one.operations().isEmpty())
                        .orElse(false)
                || LineRules.BIOGRAPHY.stream().anyMatch(field -> !vocabularies
                        .lineSigns()
                        .inBiography(person.facts().text(field))
                        .isEmpty());
    }

    /** The nationality, as a lemma or as printed; empty if the entry does not say. */
    String nationality() {
        Facts life = person.facts();
        return life.has(RecordField.NATIONALITY)
                ? life.text(RecordField.NATIONALITY)
                : life.text(RecordField.NATIONALITY_VERBATIM);
    }

    /** Whether the words of the body or residence name Western Siberia. */
    boolean westernSiberia() {
        return inWesternSiberia(bodyText()) || inWesternSiberia(person.facts().text(RecordField.RESIDENCE));
    }

    private boolean inWesternSiberia(String text) {
        return vocabularies.regionLookup().resolve(text, date, Set.of()).printed().stream()
                .anyMatch(region -> WEST_SIBERIAN.contains(region.code()));
    }

    boolean arrestedBefore(LocalDate day) {
        return arrested != null && arrested.certainlyBefore(day);
    }

    boolean arrestedFrom(LocalDate day) {
        return arrested != null
                && arrested.earliest() != null
                && !arrested.earliest().isBefore(day);
    }

    /** Whether neither sentence nor execution is dated, and the whole arrest lies in a period. */
    boolean datedOnlyByArrest(Interval period) {
        return date == null && arrested != null && arrested.within(period) == Overlap.YES;
    }

    /** Whether the date lies in a period as a whole. */
    boolean surelyWithin(Interval period) {
        return within(period) == Overlap.YES;
    }

    /** Whether the sentence may lie, or surely lies, in a period; an incomplete date is narrowed by arrest and execution. */
    Overlap within(Interval period) {
        if (date == null) {
            return Overlap.NO;
        }
        if (date.isDay() || datedByExecution) {
            return date.within(period);
        }
        LocalDate from = later(date.earliest(), arrested == null ? null : arrested.earliest());
        PartialDate executed = facts.date(RecordField.EXECUTION_DATE);
        LocalDate to = earlier(date.latest(), executed == null ? null : executed.latest());
        if (from == null || to == null || from.isAfter(to)) {
            return date.within(period);
        }
        boolean outside = (period.to() != null && from.isAfter(period.to()))
                || (period.from() != null && to.isBefore(period.from()));
        boolean inside = (period.from() == null || !from.isBefore(period.from()))
                && (period.to() == null || !to.isAfter(period.to()));
        return outside ? Overlap.NO : inside ? Overlap.YES : Overlap.OVERLAPS;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }
}
