package org.knigipamiati.names;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * One reason, as a message key and its arguments. An argument that begins with {@code @} is itself a message key (the name
 * of a language or of a case), others are shown as they are.
 *
 * @param key of {@code messages/names_*.properties}
 * @param args in the order of the message
 */
public record Reason(String key, List<String> args) {
    private static final String BUNDLE = "messages.names";

    public Reason {
        args = List.copyOf(args);
    }

    /** A reason with this key and these arguments. */
    public static Reason of(String key, String... args) {
        return new Reason(key, List.of(args));
    }

    /** The reason in plain words of a language (Russian or English; anything else reads English). */
    public String render(Locale locale) {
        Locale known = "ru".equals(locale.getLanguage()) ? locale : Locale.ENGLISH;
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, known, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] values = args.stream()
                .map(argument -> argument.startsWith("@") ? text(bundle, argument.substring(1)) : argument)
                .toArray();
        return new MessageFormat(text(bundle, key), known).format(values);
    }

    private static String text(ResourceBundle bundle, String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException e) {
            return key; // better a bare key on the page than no page
        }
    }
}
