package org.knigipamiati.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.knigipamiati.record.IndexFields;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.vocabulary.Vocabularies;

/** What facet values are called, in Russian or English, and which values there can be. */
public final class Labels {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Vocabularies vocabularies = Vocabularies.load();
    private final SourceTitles sources;

    public Labels(SourceTitles sources) {
        this.sources = sources;
    }

    /** The label of a value; the value itself if it is printed words or no label is known. */
    public String of(Facet facet, String value, Locale locale) {
        boolean russian = isRussian(locale);
        if (value.equals(IndexFields.UNKNOWN)) {
            return text("unknown", value, locale);
        }
        return switch (facet) {
            case OPERATION -> operation(value, russian, locale);
            case REGION -> {
                var region = vocabularies.regions().get(value);
                yield region == null ? value : russian ? region.nameRu() : region.nameEn();
            }
            case BODY -> {
                var body = vocabularies.bodies().get(value);
                yield body == null ? value : russian ? body.nameRu() : body.nameEn();
            }
            case NATIONALITY -> {
                var nationality = vocabularies.nationalities().get(value);
                yield russian || nationality == null ? value : nationality.english();
            }
            case SOURCE -> sources.title(value, russian);
            case OCCUPATION -> text("words", "occupation_" + value, value, locale);
            case FLAG -> text("checks", "title." + value, value, locale);
            case LEVEL, BODY_TYPE, SENTENCE, SEX -> text(facet.parameter() + "." + value, value, locale);
            case CITIZENSHIP, BURIAL, YEAR_BORN, YEAR_ARRESTED, YEAR_TRIED, YEAR_EXECUTED, YEAR_REHABILITATED -> value;
        };
    }

    /** Whether a facet can have that value, as far as its values are a closed list. */
    public boolean isPossible(Facet facet, String value) {
        if (value.equals(IndexFields.UNKNOWN)) {
            return facet != Facet.FLAG && facet != Facet.SOURCE;
        }
        return switch (facet) {
            case OPERATION -> vocabularies.operations().containsKey(value) || hasText("operation." + value);
            case REGION -> vocabularies.regions().containsKey(value);
            case BODY -> vocabularies.bodies().containsKey(value);
            case SOURCE -> sources.exists(value);
            case SEX -> value.equals("m") || value.equals("f");
            case BODY_TYPE -> isConstant(BodyType.class, value);
            case SENTENCE -> isConstant(SentenceKind.class, value);
            case LEVEL -> hasText("level." + value);
            case YEAR_BORN, YEAR_ARRESTED, YEAR_TRIED, YEAR_EXECUTED, YEAR_REHABILITATED ->
                value.matches("[12][0-9]{3}");
            // Printed words, and codes that grow with the software that reads the entries.
            case NATIONALITY, CITIZENSHIP, OCCUPATION, BURIAL, FLAG -> true;
        };
    }

    private String operation(String value, boolean russian, Locale locale) {
        var operation = vocabularies.operations().get(value);
        if (operation == null) {
            return text("operation." + value, value, locale);
        }
        return russian ? operation.nameRu() : operation.nameEn();
    }

    /** Words of {@code messages/search_*.properties}. */
    public static String text(String key, String otherwise, Locale locale) {
        return text("search", key, otherwise, locale);
    }

    /** Words that the pages of records say too, each in its own file of messages. */
    private static String text(String file, String key, String otherwise, Locale locale) {
        try {
            return bundle(file, locale).getString(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }

    static boolean isRussian(Locale locale) {
        return "ru".equals(locale.getLanguage());
    }

    private static boolean hasText(String key) {
        return bundle("search", Locale.ENGLISH).containsKey(key);
    }

    private static ResourceBundle bundle(String file, Locale locale) {
        return ResourceBundle.getBundle("messages." + file, isRussian(locale) ? locale : Locale.ENGLISH, NO_FALLBACK);
    }

    private static <E extends Enum<E>> boolean isConstant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).anyMatch(c -> c.name().equals(name));
    }
}
