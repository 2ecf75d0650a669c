package org.knigipamiati.ingest;

import java.util.List;

/** A proposal as a file {@code ID.properties}, with its evidence in comments. */
final class ProposedFile {

    private static final String NEEDS_ESCAPE = " \t:=#!\\";

    private final StringBuilder file = new StringBuilder();

    private ProposedFile() {}

    static String of(String source, DescriptorProposal found) {
        ProposedFile out = new ProposedFile();
        out.say("Proposed for the source " + source + " from its first " + found.entries() + " entries.");
        out.say("What stands behind a # is not taken over: take the # away where the line is right.");
        out.line("title=" + source);
        found.separator()
                .ifPresentOrElse(
                        one -> {
                            out.say("So divided, " + one.persons() + " of the first " + one.pieces()
                                    + " pieces are the entry of a person.");
                            out.line("separators=" + value(one.separator().stored()));
                        },
                        () -> out.say("Nothing was found that divides the text into entries."));
        found.region().ifPresent(one -> {
            out.say("Named by " + share(one) + " that name a region.");
            out.line("region=" + one.value());
        });
        found.organ().ifPresent(one -> {
            out.say("Named by " + share(one.most()) + " whose organ is named with its region; " + one.inPart()
                    + " name it in part or not at all.");
            out.line("#organ=" + value(one.most().value()));
        });
        found.abbreviations().forEach(out::abbreviation);
        return out.file.toString();
    }

    private void abbreviation(DescriptorProposal.Abbreviation one) {
        say("'" + one.printed() + "' stands " + one.times() + " times"
                + (one.regions().isEmpty()
                        ? one.general() ? "; a table explains it" : "; no table knows it"
                        : "; in the table of regions it is " + String.join(" or ", one.regions())));
        one.contexts().forEach(context -> say("  " + context));
        String key = "abbreviation." + key(one.printed()) + "=";
        switch (one.guess()) {
            case LIST -> {
                say("  as the book's own list says");
                line(key + value(one.meaning()));
            }
            case FULL_FORM -> {
                say("  a guess: these words stand elsewhere in the book");
                line("#" + key + value(one.meaning()));
            }
            case NONE -> line("#" + key);
        }
    }

    private static String share(DescriptorProposal.Most most) {
        return most.times() + " of " + most.of() + " entries";
    }

    private void say(String words) {
        for (String line : List.of(words.split("\\R"))) {
            line("# " + line);
        }
    }

    private void line(String words) {
        file.append(words).append('\n');
    }

    private static String key(String words) {
        StringBuilder key = new StringBuilder();
        for (char c : words.toCharArray()) {
            key.append(NEEDS_ESCAPE.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return key.toString();
    }

    private static String value(String words) {
        return words.replace("\\", "\\\\");
    }
}
