package org.knigipamiati.words;

import java.util.List;
import java.util.regex.Pattern;
import org.knigipamiati.dates.PartialDate;

/** Puts a message key with language-free arguments into words. */
final class Reasons {

    /** An argument that ends in a full stop ("обл.", "1938 г.") before the full stop of its sentence. */
    private static final Pattern STOP_TWICE = Pattern.compile("(?<![.…])\\.\\.(?!\\.)|(?<=…)\\.");

    private final Words words;

    Reasons(Words words) {
        this.words = words;
    }

    String of(String key, List<String> args) {
        String kind = key.substring(0, key.indexOf('.') + 1);
        Object[] values = args.stream().map(arg -> argument(arg, kind)).toArray();
        String text = words.sayOr(key, null, values);
        if (text == null) {
            return String.join("; ", args);
        }
        return STOP_TWICE.matcher(text).replaceAll(found -> found.group().equals("..") ? "." : "");
    }

    private String argument(String arg, String kind) {
        if (arg.startsWith("@")) {
            return words.sayOr(kind + arg.substring(1), arg.substring(1));
        }
        int colon = arg.indexOf(':');
        if (colon < 0) {
            return arg;
        }
        String value = arg.substring(colon + 1);
        return switch (arg.substring(0, colon)) {
            case "date" -> PartialDate.tryParse(value).map(words::date).orElse(value);
            case "operation" -> words.label(CodeKind.OPERATION, value);
            case "region" -> words.label(CodeKind.REGION, value);
            case "nationality" -> words.label(CodeKind.NATIONALITY, value);
            case "country" -> words.label(CodeKind.COUNTRY, value);
            default -> arg;
        };
    }
}
