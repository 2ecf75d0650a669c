package org.knigipamiati.web.workshop.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.ingest.DescriptorProposal;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.change.DescriptorChange;
import org.knigipamiati.vocabulary.EntrySeparator;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Words;

/** Puts a descriptor and what is proposed for it into the words of its page. */
@ApplicationScoped
class DescriptorShowing {

    @Inject
    Desk desk;

    @Inject
    SourceShowing sources;

    DescriptorView view(
            Source source,
            DescriptorView.Typed typed,
            DescriptorProposal found,
            List<DescriptorChange> history,
            String problem) {
        Set<String> known = source.descriptor().abbreviations().keySet();
        List<DescriptorView.Unknown> unknown = new ArrayList<>();
        for (DescriptorProposal.Abbreviation one : found.abbreviations()) {
            if (!known.contains(one.printed())) {
                unknown.add(new DescriptorView.Unknown(
                        unknown.size(), one.printed(), one.meaning(), evidence(one), one.contexts()));
            }
        }
        return new DescriptorView(
                source,
                typed,
                sources.regions(typed.region().isEmpty() ? null : typed.region()),
                found.entries(),
                proposed(source, found),
                unknown,
                history.stream().map(this::change).toList(),
                problem);
    }

    private List<DescriptorView.Taken> proposed(Source source, DescriptorProposal found) {
        List<DescriptorView.Taken> proposed = new ArrayList<>();
        found.separator()
                .filter(one -> !source.separators.contains(one.separator().stored()))
                .ifPresent(one -> proposed.add(new DescriptorView.Taken(
                        "take.separator",
                        one.separator().stored(),
                        desk.say(
                                "descriptor_take_separator",
                                separator(one.separator()),
                                one.persons(),
                                one.pieces()))));
        found.region()
                .filter(one -> !one.value().equals(source.region))
                .ifPresent(one -> proposed.add(new DescriptorView.Taken(
                        "take.region",
                        one.value(),
                        desk.say("descriptor_take_region", region(one.value()), one.times(), one.of()))));
        found.organ()
                .filter(one -> !one.most().value().equals(source.organ))
                .ifPresent(one -> proposed.add(new DescriptorView.Taken(
                        "take.organ",
                        one.most().value(),
                        desk.say(
                                "descriptor_take_organ",
                                one.most().value(),
                                one.most().times(),
                                one.most().of(),
                                one.inPart()))));
        return proposed;
    }

    private String separator(EntrySeparator one) {
        return one.kind() == EntrySeparator.Kind.LINE ? one.line() : desk.say("descriptor_separator_" + one.kind());
    }

    private String evidence(DescriptorProposal.Abbreviation one) {
        String tables = one.regions().isEmpty()
                ? desk.say(one.general() ? "descriptor_general" : "descriptor_unknown")
                : desk.say(
                        "descriptor_regions",
                        one.regions().stream().map(this::region).collect(Collectors.joining("; ")));
        return Stream.of(desk.say("descriptor_times", one.times()), tables, desk.say("descriptor_guess_" + one.guess()))
                .collect(Collectors.joining(" "));
    }

    private String region(String code) {
        return Words.of(desk.language()).label(CodeKind.REGION, code);
    }

    private DescriptorView.Change change(DescriptorChange change) {
        return new DescriptorView.Change(desk.day(change.at), change.actor.text(), change.removed(), change.added());
    }
}
