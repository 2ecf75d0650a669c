package org.knigipamiati.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.search.Summary;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A record in the fifteen elements of Dublin Core (DCMES 1.1), in the collection's first language. Only what the book prints or is said
 * of the book goes in: no link to an operation, which would lose its level of certainty on the way. Authors and publishers are those of
 * the book, so they stand in its reference and not as the record's own.
 */
public final class DublinCore {

    private DublinCore() {}

    /** The elements in their order, each a name and its text. */
    public static List<Map.Entry<String, String>> of(MemorialRecord record, String address) {
        Language language = Language.first();
        Words words = Words.of(language);
        List<Map.Entry<String, String>> elements = new ArrayList<>();
        String name = record.printedName();
        add(elements, "title", name.isEmpty() ? words.say("record_title_nameless", record.id.toString()) : name);
        record.nameVariants.forEach(variant -> add(elements, "subject", variant));
        add(elements, "identifier", address);
        add(elements, "type", "Text");
        if (record.source.invented) {
            add(elements, "description", words.say("invented_mark"));
        }
        add(elements, "description", Summary.of(RecordCard.of(record), language.locale()));
        add(elements, "source", place(record, words));
        add(elements, "rights", rights(record.source, words));
        add(elements, "rights", record.source.attribution);
        return elements;
    }

    private static String place(MemorialRecord record, Words words) {
        Source source = record.source;
        String title = words.language().choose(source.allTitles()).orElse(source.title);
        List<String> parts = new ArrayList<>(List.of(title));
        for (String part :
                new String[] {source.volume, source.compilers, source.place, source.publisher, source.published}) {
            if (part != null && !part.isBlank()) {
                parts.add(part);
            }
        }
        if (record.entry.isTyped()) {
            Optional.ofNullable(record.entry.page).ifPresent(parts::add);
        } else {
            parts.add(record.file);
            parts.add(Integer.toString(record.position));
        }
        return String.join(". ", parts);
    }

    private static String rights(Source source, Words words) {
        return source.licence == null || source.licence.isBlank()
                ? words.say("record_source_unknown_licence")
                : words.say("record_source_licence", source.licence);
    }

    private static void add(List<Map.Entry<String, String>> elements, String name, String text) {
        if (text != null && !text.isBlank()) {
            elements.add(Map.entry(name, text));
        }
    }
}
