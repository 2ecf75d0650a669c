package org.knigipamiati.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.knigipamiati.record.IndexFields;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.Kind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** What facet values are called, in any language, and which values there can be. */
public final class Labels {

    /** What a record is linked to where it is linked to no operation of the vocabulary. */
    private static final Set<String> OUTSIDE = Set.of("NONE", "OTHER");

    private static final Set<String> LEVELS =
            Set.of("STATED", "DOCUMENTED", "INFERRED_STRONG", "INFERRED_WEAK", "NONE");

    private final Vocabularies vocabularies = Vocabularies.load();
    private final SourceTitles sources;

    public Labels(SourceTitles sources) {
        this.sources = sources;
    }

    /** The label of a value; the value itself if it is printed words or no label is known. */
    public String of(Facet facet, String value, Locale locale) {
        Language language = Language.of(locale);
        Words words = Words.of(language);
        if (value.equals(IndexFields.UNKNOWN)) {
            return words.unknown();
        }
        return switch (facet) {
            case OPERATION -> words.label(Kind.OPERATION, value);
            case REGION -> words.label(Kind.REGION, value);
            case BODY -> words.label(Kind.BODY, value);
            case NATIONALITY -> words.label(Kind.NATIONALITY, value);
            case SOURCE -> sources.title(value, language);
            case OCCUPATION -> words.label(Kind.OCCUPATION, value);
            case FLAG -> words.label(Kind.CHECK_TITLE, value);
            case LEVEL -> words.label(Kind.LEVEL, value);
            case BODY_TYPE -> words.label(Kind.BODY_TYPE, value);
            case SENTENCE -> words.label(Kind.SENTENCE, value);
            case SEX -> words.label(Kind.SEX, value);
            case CITIZENSHIP, BURIAL, YEAR_BORN, YEAR_ARRESTED, YEAR_TRIED, YEAR_EXECUTED, YEAR_REHABILITATED -> value;
        };
    }

    /** Whether a facet can have that value, as far as its values are a closed list. */
    public boolean isPossible(Facet facet, String value) {
        if (value.equals(IndexFields.UNKNOWN)) {
            return facet != Facet.FLAG && facet != Facet.SOURCE;
        }
        return switch (facet) {
            case OPERATION -> vocabularies.operations().containsKey(value) || OUTSIDE.contains(value);
            case REGION -> vocabularies.regions().containsKey(value);
            case BODY -> vocabularies.bodies().containsKey(value);
            case SOURCE -> sources.exists(value);
            case SEX -> value.equals("m") || value.equals("f");
            case BODY_TYPE -> isConstant(BodyType.class, value);
            case SENTENCE -> isConstant(SentenceKind.class, value);
            case LEVEL -> LEVELS.contains(value);
            case YEAR_BORN, YEAR_ARRESTED, YEAR_TRIED, YEAR_EXECUTED, YEAR_REHABILITATED ->
                value.matches("[12][0-9]{3}");
            // Printed words, and codes that grow with the software that reads the entries.
            case NATIONALITY, CITIZENSHIP, OCCUPATION, BURIAL, FLAG -> true;
        };
    }

    private static <E extends Enum<E>> boolean isConstant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).anyMatch(c -> c.name().equals(name));
    }
}
