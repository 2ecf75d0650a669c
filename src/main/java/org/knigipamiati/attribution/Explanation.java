package org.knigipamiati.attribution;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.dates.WrittenDate;
import org.knigipamiati.vocabulary.Operation;
import org.knigipamiati.vocabulary.Region;
import org.knigipamiati.vocabulary.Vocabularies;

/** Says in Russian or English what a claim or a flag means, from message keys and language-free arguments. */
public final class Explanation {

    /** A place for an argument, and the full stop behind it if there is one. */
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d{1,2})}(\\.?)");

    private final Vocabularies vocabularies;
    private final String bundle;

    private Explanation(Vocabularies vocabularies, String bundle) {
        this.vocabularies = vocabularies;
        this.bundle = bundle;
    }

    /** Explains claims. */
    public static Explanation ofClaims(Vocabularies vocabularies) {
        return new Explanation(vocabularies, "messages.attribution");
    }

    /** Explains with the messages of another room, as {@code messages.checks}. */
    public static Explanation with(Vocabularies vocabularies, String bundle) {
        return new Explanation(vocabularies, bundle);
    }

    /** All reasons of a claim as one text. */
    public String of(Claim claim, Locale locale) {
        StringBuilder text = new StringBuilder();
        for (Reason reason : claim.reasons()) {
            text.append(text.length() == 0 ? "" : " ").append(of(reason.key(), reason.args(), locale));
        }
        return text.toString();
    }

    /**
     * One message with its arguments.
     *
     * @throws MissingResourceException if there is no such key
     */
    public String of(String key, List<String> args, Locale locale) {
        boolean russian = locale.getLanguage().equals("ru");
        String text = ResourceBundle.getBundle(
                        bundle,
                        russian ? Locale.forLanguageTag("ru") : Locale.ENGLISH,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return ARGUMENT.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(filled(found.group(1), found.group(2), args, locale, russian)));
    }

    /** An argument with the full stop that follows it, unless the argument ends in one: "обл.", "1938 г.". */
    private String filled(String number, String stop, List<String> args, Locale locale, boolean russian) {
        int no = Integer.parseInt(number);
        if (no >= args.size()) {
            return "{" + number + "}" + stop;
        }
        String value = written(args.get(no), locale, russian);
        return value.endsWith(".") || value.endsWith("…") ? value : value + stop;
    }

    private String written(String arg, Locale locale, boolean russian) {
        int colon = arg.indexOf(':');
        String value = arg.substring(colon + 1);
        return switch (colon < 0 ? "" : arg.substring(0, colon)) {
            case "date" ->
                PartialDate.tryParse(value)
                        .map(date -> WrittenDate.of(date, locale))
                        .orElse(value);
            case "operation" -> {
                Operation operation = vocabularies.operations().get(value);
                yield operation == null ? value : russian ? operation.nameRu() : operation.nameEn();
            }
            case "region" -> {
                Region region = vocabularies.regions().get(value);
                yield region == null ? value : russian ? region.nameRu() : region.nameEn();
            }
            case "nationality" ->
                russian || !vocabularies.nationalities().containsKey(value)
                        ? value
                        : vocabularies.nationalities().get(value).english();
            case "country" -> russian ? vocabularies.lineSigns().countryRu(value) : value;
            default -> arg;
        };
    }
}
