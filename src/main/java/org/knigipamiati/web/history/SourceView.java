package org.knigipamiati.web.history;

import java.util.List;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.SiteClock;
import org.knigipamiati.record.Source;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.web.search.Addresses;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A source as its page shows it; every text is empty if unknown.
 *
 * @param id short permanent name
 * @param title in the reader's language
 * @param printedTitle as printed, in Russian
 * @param kind what kind of publication
 * @param region what it is about
 * @param reference as a bibliography names it
 * @param licence terms of use
 * @param attribution how it wants to be named
 * @param url outside address
 * @param coverage whom it leaves out
 * @param note further remarks
 * @param invented whether its people never lived
 * @param records how many records are public
 * @param recordsHref the search for them
 * @param runs imports, newest first
 */
public record SourceView(
        String id,
        String title,
        String printedTitle,
        String kind,
        String region,
        String reference,
        String licence,
        String attribution,
        String url,
        String coverage,
        String note,
        boolean invented,
        long records,
        String recordsHref,
        List<Run> runs) {

    /** An import and what became of its entries. */
    public record Run(
            long id,
            String day,
            String state,
            long read,
            long added,
            long unchanged,
            long changed,
            long rejected,
            long missing) {}

    public static SourceView of(Source source, long records, List<ImportRun> runs, Language language) {
        return new SourceView(
                source.id,
                SourceLine.title(source, language),
                source.title,
                Words.of(language).say("source_kind_" + source.kind),
                Words.of(language).regionThenAndNow(source.region),
                SourceLine.reference(source, language),
                text(source.licence),
                text(source.attribution),
                text(source.webAddress()),
                text(source.coverage),
                text(source.note),
                source.invented,
                records,
                Addresses.of(SearchState.all().with(Facet.SOURCE, source.id)),
                runs.stream().map(run -> run(run, language)).toList());
    }

    private static Run run(ImportRun run, Language language) {
        return new Run(
                run.id,
                Words.of(language).date(SiteClock.day(run.startedAt)),
                Words.of(language).say("run_" + run.state),
                run.read,
                run.added,
                run.unchanged,
                run.changed,
                run.rejected,
                run.missing);
    }

    private static String text(String words) {
        return words == null ? "" : words;
    }
}
