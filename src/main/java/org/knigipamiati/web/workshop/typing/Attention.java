package org.knigipamiati.web.workshop.typing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.knigipamiati.record.RecordFlag;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.web.record.FamilyView;
import org.knigipamiati.web.record.FlagView;
import org.knigipamiati.web.record.Segment;
import org.knigipamiati.web.record.Verbatim;
import org.knigipamiati.web.workshop.desk.FieldForm;
import org.knigipamiati.web.workshop.desk.FlaggedFields;
import org.knigipamiati.web.workshop.desk.ScanView;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * Something in a draft that a careful person looks at before handing it in.
 *
 * @param words what it is
 * @param links where on the page it stands
 */
public record Attention(String words, List<Link> links) {

    /** Before the name of a field in the address of its place. */
    private static final String FIELD = "#f-";

    /** A place of the page with its name. */
    public record Link(String href, String label) {}

    /**
     * What the machine was not sure of, what was not understood, first in the text and then of what was typed; members of a family, of whom
     * records will be made too; last what the checks say.
     */
    static List<Attention> of(Drafts.Saved saved, ScanView scan, Verbatim verbatim, Language language) {
        Words words = Words.of(language);
        List<Attention> all = new ArrayList<>();
        if (scan != null && saved.draft().proposedBy != null) {
            add(
                    all,
                    words.say("preread_attention"),
                    scan.words().stream()
                            .map(word -> new Link("#" + word.id(), word.text()))
                            .toList());
        }
        List<Link> residue = new ArrayList<>();
        for (int i = 0; i < verbatim.segments().size(); i++) {
            Segment segment = verbatim.segments().get(i);
            if (segment.isResidue()) {
                residue.add(new Link("#residue-" + i, segment.text().strip()));
            }
        }
        add(all, words.say("workshop_attention_residue"), residue);
        TreeSet<FieldKey> doubted = new TreeSet<>();
        saved.imagined().reading().doubts().forEach(doubt -> RecordField.byPath(doubt.field())
                .ifPresent(field -> doubted.add(FieldKey.main(field))));
        add(
                all,
                words.say("workshop_attention_doubt"),
                doubted.stream().map(key -> link(key, language)).toList());
        List<Link> typed = new ArrayList<>();
        saved.notUnderstood().forEach(key -> typed.add(link(key, language)));
        add(all, words.say("workshop_not_understood"), typed);
        add(
                all,
                words.say("typing_family", saved.family().size()) + ":",
                FamilyView.imagined(saved.family(), language).stream()
                        .map(one -> new Link("#family-heading", one.name()))
                        .toList());
        for (RecordFlag flag : saved.imagined().flags) {
            all.add(new Attention(
                    FlagView.of(flag, language).sentence(),
                    FlaggedFields.of(flag).stream()
                            .map(key -> link(key, language))
                            .toList()));
        }
        return all;
    }

    /** What is said of each field, by its name; what was not understood is said there in its own words. */
    static Map<String, List<String>> byField(List<Attention> all, Language language) {
        Map<String, List<String>> said = new HashMap<>();
        String notUnderstood = Words.of(language).say("workshop_not_understood");
        for (Attention each : all) {
            for (Link link : each.links) {
                if (link.href.startsWith(FIELD) && !each.words.equals(notUnderstood)) {
                    said.computeIfAbsent(link.href.substring(FIELD.length()), field -> new ArrayList<>())
                            .add(each.words.replaceFirst(":$", ""));
                }
            }
        }
        return said;
    }

    private static void add(List<Attention> all, String words, List<Link> links) {
        if (!links.isEmpty()) {
            all.add(new Attention(words, links));
        }
    }

    private static Link link(FieldKey key, Language language) {
        return new Link(FIELD + key.name(), FieldForm.label(key.field(), language));
    }
}
