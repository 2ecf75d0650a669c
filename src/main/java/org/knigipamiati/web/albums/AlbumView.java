package org.knigipamiati.web.albums;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.knigipamiati.attribution.Level;
import org.knigipamiati.report.AlbumKey;
import org.knigipamiati.report.Albums;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * An album as its page shows it.
 *
 * @param counts how many people, how many of them are not shown, how many records tell of one again
 * @param parts what its people have in common
 * @param people those of this page of the list who are shown
 * @param first number of the first of them
 * @param previous address of the page before, empty if there is none
 * @param next address of the next page, empty if there is none
 * @param told what it tells of the line of those without signs, and told before; none if it never told anything
 * @param limits what the page cannot say
 */
public record AlbumView(
        String heading,
        List<String> counts,
        List<Parts> parts,
        List<Person> people,
        int first,
        String previous,
        String next,
        List<String> told,
        List<String> limits) {

    /** People divided by a property. */
    public record Parts(String heading, List<Row> rows) {}

    /** Some people. */
    public record Row(String label, String note, long count) {}

    /**
     * Somebody who stood in the album.
     *
     * @param named whether the source prints a name
     * @param note that the record repeats another, empty if not
     */
    public record Person(
            String href,
            String name,
            boolean named,
            String birth,
            String operation,
            String outcome,
            String executed,
            String note) {}

    static AlbumView of(Albums.Album album, Albums albums, int page, Language language) {
        Words words = Words.of(language);
        String name = album.key().name();
        int from = (page - 1) * Albums.PEOPLE;
        long records = album.shown() + album.repeated();
        return new AlbumView(
                AlbumWords.heading(album.key(), language),
                counts(album, words),
                Stream.of(Albums.By.values())
                        .map(by -> new Parts(
                                words.say("album_by." + by),
                                albums.parts(name, by).stream()
                                        .map(part -> row(part, by, words))
                                        .toList()))
                        .toList(),
                albums.people(name, from).stream()
                        .map(member -> person(member, words))
                        .toList(),
                from + 1,
                page > 1 ? "/albums/" + name + "?page=" + (page - 1) : "",
                from + Albums.PEOPLE < records ? "/albums/" + name + "?page=" + (page + 1) : "",
                albums.told(name).stream().map(told -> told(told, words)).toList(),
                limits(album.key(), words));
    }

    private static String told(Albums.Told told, Words words) {
        String operation = words.label(CodeKind.OPERATION, told.operation());
        String found = words.date(told.found());
        // Numbers of an earlier finding beside those of now would tell whom it has lost since.
        return told.ended()
                .map(ended -> words.say("album_told_before", found, words.date(ended), operation))
                .orElseGet(() -> words.say("album_told", told.told(), told.agreeing(), operation, found));
    }

    private static List<String> counts(Albums.Album album, Words words) {
        List<String> counts = new ArrayList<>(List.of(words.say("album_people", album.people())));
        if (album.hidden() > 0) {
            counts.add(words.say("album_hidden", album.hidden()));
        }
        if (album.repeated() > 0) {
            counts.add(words.say("album_repeated", album.repeated()));
        }
        return counts;
    }

    private static List<String> limits(AlbumKey key, Words words) {
        boolean commission = key.body() == AlbumKey.Body.COMMISSION;
        return Stream.of("books", commission ? "album" : "protocol", commission ? "region" : "seat", "small")
                .map(limit -> words.say("album_limit." + limit))
                .toList();
    }

    private static Row row(Albums.Part part, Albums.By by, Words words) {
        boolean linked = !part.level().isEmpty() && Level.valueOf(part.level()).positive();
        String level = linked ? words.labelOr(CodeKind.LEVEL, part.level(), "") : "";
        String label =
                switch (by) {
                    case OPERATION -> label(CodeKind.OPERATION, part.value(), words);
                    case OUTCOME -> label(CodeKind.OUTCOME, part.value(), words);
                    case REGION_BASIS -> label(CodeKind.REGION_BASIS, part.value(), words);
                    case EXECUTED -> part.value().isEmpty() ? words.unknown() : words.date(part.value());
                };
        return new Row(label, level, part.count());
    }

    private static Person person(Albums.Member member, Words words) {
        boolean named = !member.name().isEmpty();
        String operation = label(CodeKind.OPERATION, member.operation(), words);
        return new Person(
                "/records/" + member.record(),
                named ? member.name() : words.say("record_nameless"),
                named,
                member.birth().isEmpty() ? "" : words.date(member.birth()),
                operation,
                label(CodeKind.OUTCOME, member.outcome(), words),
                member.executed().isEmpty() ? "" : words.date(member.executed()),
                member.repeats() ? words.say("album_again") : "");
    }

    private static String label(CodeKind kind, String code, Words words) {
        return code.isEmpty() || code.equals("UNKNOWN") ? words.unknown() : words.labelOr(kind, code, code);
    }

    /** Regions to choose from, in the order of their names. */
    static List<AlbumWords.Line> regions(List<String> codes, Language language) {
        Words words = Words.of(language);
        return codes.stream()
                .map(code -> new AlbumWords.Line("/albums?region=" + code, words.label(CodeKind.REGION, code), code))
                .sorted(java.util.Comparator.comparing(
                        AlbumWords.Line::label, java.text.Collator.getInstance(language.locale())))
                .toList();
    }
}
