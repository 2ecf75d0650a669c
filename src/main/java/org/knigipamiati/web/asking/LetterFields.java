package org.knigipamiati.web.asking;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.archives.Archive;
import org.knigipamiati.archives.OtherBase;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * What a letter says of a person: the words of the book as it prints them, dates in the language of the letter. What the record does not
 * tell is left to be filled in by hand.
 */
final class LetterFields {

    private LetterFields() {}

    /** Values by the names of the gaps; {@code told} is null for a record without a case. */
    static Map<String, String> of(
            MemorialRecord record, RecordCase told, Archive archive, Language language, String address) {
        Words words = Words.of(language);
        Map<String, String> values = new HashMap<>();
        values.put("archive_name", archiveName(archive, language) + region(record, told, archive, words));
        values.put("victim_name", name(record, language));
        values.put("birth", joined(date(record.birth, words), record.birthPlace));
        values.put("residence", joined(record.residence, record.profession));
        values.put("record_source", SourceLine.reference(record.source, language));
        values.put("record_address", address);
        if (told != null) {
            values.put("arrest", joined(date(told.arrested, words), told.arrestBody));
            values.put("sentence", joined(date(told.tried, words), told.sentence, String.join(", ", told.articles)));
            values.put("body", joined(told.body));
            values.put(
                    "rehabilitation",
                    joined(date(told.rehabilitated, words), told.rehabilitationBody, told.rehabilitationReason));
        }
        return values;
    }

    /** As the archive calls itself, if the table says so; else as it is called in the language of the letter. */
    private static String archiveName(Archive archive, Language language) {
        return archive.ownName().isEmpty()
                ? archive.names().getOrDefault(language.tag(), archive.names().get("en"))
                : archive.ownName();
    }

    /** Of archives that each region has, which: the unit of then, with those of today; empty if it is not known. */
    private static String region(MemorialRecord record, RecordCase told, Archive archive, Words words) {
        String region = RecordCases.of(record, told).region();
        return archive.eachRegion() && !region.isEmpty() ? " — " + words.regionThenAndNow(region) : "";
    }

    /** For archives that write in Latin letters the name in these too: their indexes are in them. */
    private static String name(MemorialRecord record, Language language) {
        String printed = record.printedName();
        String variants = String.join(", ", record.nameVariants);
        String all = variants.isEmpty() ? printed : printed + " (" + variants + ")";
        String latin = OtherBase.latin(printed);
        return writesCyrillic(language) || printed.isEmpty() || latin.equals(printed) ? all : all + " / " + latin;
    }

    private static boolean writesCyrillic(Language language) {
        return Character.UnicodeScript.of(language.ownName().codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }

    private static String date(StoredDate date, Words words) {
        return date == null ? null : words.date(date.date());
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
