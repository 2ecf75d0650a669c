package org.knigipamiati.web.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.knigipamiati.archives.Advice;
import org.knigipamiati.archives.Archives;
import org.knigipamiati.archives.AskedCase;
import org.knigipamiati.archives.Law;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.web.knowledge.Told;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * What to do next, on the page of a record.
 *
 * @param cases whom to ask about each case
 * @param laws what the law gives in the countries of these archives
 * @param bases other collections, their search filled in with the name
 */
public record NextSteps(List<CaseSteps> cases, List<Gives> laws, List<BaseLink> bases) {

    /**
     * Whom to ask about one case.
     *
     * @param heading which case, empty if there is only one
     * @param known what was taken from the record, and what it does not tell
     * @param general whether nothing leads to an archive
     * @param groups archives by what they answer
     */
    public record CaseSteps(String heading, List<String> known, boolean general, List<Group> groups) {}

    /**
     * Archives that answer the same.
     *
     * @param heading what they answer
     * @param steps never empty
     */
    public record Group(String heading, List<Step> steps) {}

    /**
     * One archive.
     *
     * @param name of the archive
     * @param why the rule that leads there
     * @param condition on what it hangs, empty if on nothing
     * @param unsure whether the row must be asked about first
     * @param who who may ask
     * @param how how, and what one gets
     * @param source of the rule and of the archive
     * @param letter the address of the letter, empty if there is none
     */
    public record Step(
            Told name, Told why, String condition, boolean unsure, Told who, Told how, String source, String letter) {}

    /**
     * What a law gives.
     *
     * @param title of the law
     * @param gives what it gives
     * @param unsure whether the row must be asked about first
     */
    public record Gives(Told title, Told gives, boolean unsure) {}

    /** The steps of a record whose cases are loaded. */
    public static NextSteps of(MemorialRecord record, Language language) {
        Archives archives = Archives.load();
        List<CaseSteps> cases = new ArrayList<>();
        Set<String> countries = new TreeSet<>();
        Set<String> regions = record.regions();
        List<RecordCase> all = RecordCases.all(record);
        for (RecordCase told : all) {
            AskedCase asked = RecordCases.of(record, told);
            Advice advice = archives.advise(asked);
            Telling telling = new Telling(record.id, told, language);
            cases.add(telling.steps(advice, asked, all.size() > 1));
            advice.file().forEach(step -> countries.add(step.archive().country()));
        }
        return new NextSteps(
                List.copyOf(cases),
                archives.laws(countries).stream()
                        .map(law -> gives(law, language))
                        .toList(),
                BaseLink.of(archives.bases(regions), record.printedName(), language));
    }

    private static Gives gives(Law law, Language language) {
        return new Gives(
                Told.of(law.titles(), language, ""),
                Told.of(law.gives(), language, ""),
                law.certainty() != Certainty.VERIFIED);
    }

    /** Tells the steps of one case. */
    private record Telling(long record, RecordCase told, Language language) {

        CaseSteps steps(Advice advice, AskedCase asked, boolean several) {
            Words words = Words.of(language);
            List<Group> groups = new ArrayList<>();
            add(groups, words.say("next_file"), advice.file());
            add(groups, words.say("next_also"), advice.also());
            add(groups, words.say("next_rights"), advice.rights());
            return new CaseSteps(
                    several ? words.say("next_case", told.caseNo + 1) : "",
                    known(asked, words),
                    advice.isGeneral(),
                    List.copyOf(groups));
        }

        private void add(List<Group> groups, String heading, List<Advice.Step> steps) {
            if (!steps.isEmpty()) {
                groups.add(new Group(heading, steps.stream().map(this::step).toList()));
            }
        }

        private Step step(Advice.Step step) {
            boolean letter = Archives.load().letter(step.archive()).isPresent();
            String source = step.rule().source().equals(step.archive().source())
                            || step.rule().source().startsWith("archives.csv")
                    ? step.archive().source()
                    : step.rule().source() + "; " + step.archive().source();
            return new Step(
                    Told.of(step.archive().names(), language, ""),
                    Told.of(step.rule().why(), language, ""),
                    step.on() == Advice.Condition.NONE
                            ? ""
                            : Words.of(language).say("next_on_" + step.on().name()),
                    step.rule().certainty() != Certainty.VERIFIED
                            || step.archive().certainty() != Certainty.VERIFIED,
                    Told.of(step.archive().who(), language, ""),
                    Told.of(step.archive().how(), language, ""),
                    source,
                    letter ? LetterPages.address(record, step.archive().code(), told) : "");
        }

        private List<String> known(AskedCase asked, Words words) {
            List<String> known = new ArrayList<>();
            String body = asked.body().isEmpty() ? printedBody() : words.label(CodeKind.BODY, asked.body());
            known.add(body.isEmpty() ? words.say("next_body_unknown") : words.say("next_body", body));
            known.add(
                    asked.region().isEmpty()
                            ? words.say("next_region_unknown")
                            : words.say("next_region", words.regionThenAndNow(asked.region()), basis(words)));
            known.add(
                    asked.when() == null
                            ? words.say("next_time_unknown")
                            : words.say("next_time", words.date(asked.when())));
            known.add(words.say("next_rehabilitated_" + asked.rehabilitated().name()));
            return known;
        }

        private String printedBody() {
            return told == null || told.body == null ? "" : told.body;
        }

        private String basis(Words words) {
            boolean ofCase = told != null && told.region != null && told.regionBasis != null;
            return words.label(
                    CodeKind.REGION_BASIS, ofCase ? told.regionBasis.name() : RecordCase.RegionBasis.RESIDENCE.name());
        }
    }
}
