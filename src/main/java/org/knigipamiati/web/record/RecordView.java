package org.knigipamiati.web.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.knigipamiati.cite.CitationStyle;
import org.knigipamiati.cite.Cited;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.ShownEntry;
import org.knigipamiati.record.SiteClock;
import org.knigipamiati.web.life.LifeReading;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A record as its page shows it.
 *
 * @param id public id
 * @param heading the printed name, or words that say that none is printed
 * @param named whether the source prints a name
 * @param variants other forms of the name, as one text; empty if none
 * @param invented whether the person never lived
 * @param life the told life
 * @param verbatim the entry with its words marked
 * @param fields the table
 * @param claims links to operations, the best first
 * @param procedures how the cases went, where that is known
 * @param deaths two deaths, where there are two
 * @param flags what checks noticed
 * @param source where the entry stands
 * @param citation how to cite it
 * @param firstRead day it was first read
 * @param revisions changes since, newest first
 * @param family the people whom the entry prints together
 */
public record RecordView(
        long id,
        String heading,
        boolean named,
        String variants,
        boolean invented,
        LifeReading life,
        Verbatim verbatim,
        List<FieldGroup> fields,
        List<ClaimView> claims,
        List<ProcedureView> procedures,
        List<Deaths> deaths,
        List<FlagView> flags,
        SourceView source,
        Citation citation,
        String firstRead,
        List<RevisionView> revisions,
        FamilyView family) {

    /**
     * Where an entry stands.
     *
     * @param title of the source, in the reader's language
     * @param reference as a bibliography names it
     * @param address page of the source
     * @param file file, as the source has it; empty for an entry that was typed from a page
     * @param position the how-many-th entry of the file
     * @param page page as the source numbers it, empty if unknown
     * @param proposedBy the program that read the scan before a person corrected it, empty if none did
     * @param licence empty if not known
     * @param attribution words with which it wants to be named, empty if none
     * @param url outside address, empty if none
     */
    public record SourceView(
            String title,
            String reference,
            String address,
            String file,
            int position,
            String page,
            String proposedBy,
            String licence,
            String attribution,
            String url) {}

    /** The view of a record whose entry, source, cases, claims and flags are loaded. */
    public static RecordView of(MemorialRecord record, List<Revision> revisions, Language language, Cited cited) {
        ShownEntry shown = ShownEntry.of(record);
        SourceView source = source(record, language);
        String name = record.printedName();
        String heading = name.isEmpty() ? Words.of(language).say("record_nameless") : name;
        return new RecordView(
                record.id,
                heading,
                !name.isEmpty(),
                String.join(", ", record.nameVariants),
                record.source.invented,
                LifeReading.of(record, shown.text(), language),
                Verbatim.of(shown, record.entry.form, record.reading(), record.source.descriptor(), language),
                FieldTable.of(record, language),
                claims(record, language),
                record.cases.stream()
                        .map(told -> ProcedureView.of(told, language))
                        .flatMap(Optional::stream)
                        .toList(),
                record.cases.stream()
                        .map(told -> Deaths.of(told, language))
                        .flatMap(Optional::stream)
                        .toList(),
                record.flags.stream().map(flag -> FlagView.of(flag, language)).toList(),
                source,
                citation(cited),
                Words.of(language).date(day(record.createdAt)),
                revisions.stream()
                        .map(revision -> RevisionView.of(revision, language))
                        .toList(),
                FamilyView.of(record, language));
    }

    /** Whether only the words of the source can be shown. */
    public boolean isSilent() {
        return life.isEmpty();
    }

    private static List<ClaimView> claims(MemorialRecord record, Language language) {
        return record.claims.stream()
                .filter(RecordView::isWorthShowing)
                .sorted((a, b) -> Boolean.compare(b.best, a.best))
                .map(claim -> ClaimView.of(claim, record, language))
                .toList();
    }

    /** Of cases that cannot be judged one sentence of the page says so, unless an operation comes into question. */
    private static boolean isWorthShowing(OperationClaim claim) {
        return !claim.level.equals("UNKNOWN") || claim.line != null;
    }

    private static SourceView source(MemorialRecord record, Language language) {
        return new SourceView(
                SourceLine.title(record.source, language),
                SourceLine.reference(record.source, language),
                "/sources/" + record.source.id,
                record.entry.isTyped() ? "" : record.file,
                record.position,
                text(record.entry.page),
                text(record.entry.proposedBy),
                text(record.source.licence),
                text(record.source.attribution),
                text(record.source.webAddress()));
    }

    private static Citation citation(Cited cited) {
        return new Citation(CitationStyle.usual(cited.language()).of(cited), cited.link(), cited.edition());
    }

    private static LocalDate day(java.time.Instant instant) {
        return SiteClock.day(instant);
    }

    private static String text(String words) {
        return words == null ? "" : words;
    }
}
