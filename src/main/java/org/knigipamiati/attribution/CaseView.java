package org.knigipamiati.attribution;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.dates.Overlap;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.BodyLookup;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.vocabulary.Vocabularies;

/** A case with its body understood and its date chosen, so that the rules can be read as sentences. */
final class CaseView {

    /** The West Siberian krai, and the units that were cut from it in 1937, whose names books project backwards. */
    private static final Set<String> WEST_SIBERIAN = Set.of("ZSK", "NSO", "ALT", "KEM", "TOM", "NAR", "OIR");

    final PersonFacts person;
    final CaseFacts source;
    final Facts facts;
    final BodyLookup.Named body;
    private final BodyType type;
    /** Date of the sentence, else of the execution; null if neither is known. */
    final PartialDate date;
    /** Whether {@link #date} is that of the execution: then no claim is better than weak. */
    final boolean datedByExecution;

    final PartialDate arrested;

    CaseView(PersonFacts person, CaseFacts source, Vocabularies vocabularies) {
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

    boolean nkvdWithoutBody() {
        return body.named().equals("NKVD_UNSPEC");
    }

    /** A named body that is none of the extrajudicial ones of 1937-38. */
    boolean otherNamedBody() {
        return hasBody()
                && switch (type) {
                    case COURT, MILITARY_TRIBUNAL, MILITARY_COLLEGIUM, OSO, LOCAL_AUTHORITY, COLLEGIUM_OGPU, CHEKA ->
                        true;
                    case OTHER ->
                        body.named().equals("PROSECUTOR") || body.named().equals("MIL_TROIKA");
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

    private boolean hasTerm() {
        return facts.number(RecordField.SENTENCE_TERM).isPresent();
    }

    /** At most five years, and not death. */
    boolean fiveYearsAtMost() {
        OptionalInt months = facts.number(RecordField.SENTENCE_TERM);
        return months.isPresent() && months.getAsInt() <= 60 && !death();
    }

    /** Charged as a member of the family of a "traitor". */
    boolean chargedAsFamily() {
        String charge = facts.text(RecordField.TRIAL_CHARGE).toLowerCase(Locale.ROOT);
        return charge.contains("чсир")
                || charge.contains("член семьи")
                || charge.contains("членом семьи")
                || charge.contains("члена семьи")
                || charge.contains("чл. семьи")
                || charge.contains("жена изменника");
    }

    /** A prisoner when tried, by the words of the profession or residence. */
    boolean prisoner() {
        String life = (person.facts().text(RecordField.PROFESSION) + " "
                        + person.facts().text(RecordField.RESIDENCE))
                .toLowerCase(Locale.ROOT);
        return life.contains("заключенн")
                || life.contains("заключённ")
                || life.contains("з/к")
                || life.contains("лагерь");
    }

    /** Whether the words of the body or residence name Western Siberia. */
    boolean westernSiberia(Vocabularies vocabularies) {
        return named(vocabularies, bodyText())
                || named(vocabularies, person.facts().text(RecordField.RESIDENCE));
    }

    private boolean named(Vocabularies vocabularies, String text) {
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

    Overlap within(Interval period) {
        return date == null ? Overlap.NO : date.within(period);
    }
}
