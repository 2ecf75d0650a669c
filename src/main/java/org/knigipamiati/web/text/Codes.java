package org.knigipamiati.web.text;

import org.knigipamiati.vocabulary.Operation;
import org.knigipamiati.vocabulary.Region;
import org.knigipamiati.vocabulary.Vocabularies;

/** Names of the codes that records hold, in one language; empty for null, the code itself where no name is known. */
public final class Codes {

    private final Language language;
    private final Vocabularies vocabularies = Vocabularies.load();

    public Codes(Language language) {
        this.language = language;
    }

    /** {@code m} or {@code f}. */
    public String sex(String code) {
        return worded("sex_", code);
    }

    /** A kind of sentence. */
    public String sentence(String code) {
        return worded("sentence_", code);
    }

    /** A coarse type of body. */
    public String bodyType(String code) {
        return worded("body_", code);
    }

    /** Our coarse class of a profession. */
    public String occupation(String code) {
        return worded("occupation_", code);
    }

    /** A level of a claim. */
    public String level(String code) {
        return worded("level_", code);
    }

    /** A term in months, in years where they are whole. */
    public String term(Integer months) {
        if (months == null || months <= 0) {
            return "";
        }
        return months % 12 == 0
                ? Texts.bundled().say(language, "term_years", months / 12)
                : Texts.bundled().say(language, "term_months", months);
    }

    /** A sentencing body. */
    public String body(String code) {
        var body = code == null ? null : vocabularies.bodies().get(code);
        if (body == null) {
            return plain(code);
        }
        return language == Language.RU ? body.nameRu() : body.nameEn();
    }

    /** A nationality by its lemma. */
    public String nationality(String lemma) {
        var nationality = lemma == null ? null : vocabularies.nationalities().get(lemma);
        return nationality == null || language == Language.RU ? plain(lemma) : nationality.english();
    }

    /** An operation, or a group of operations. */
    public String operation(String code) {
        Operation operation = code == null ? null : vocabularies.operations().get(code);
        if (operation == null) {
            return worded("parent_", code);
        }
        return language == Language.RU ? operation.nameRu() : operation.nameEn();
    }

    /** Whether the operation has a page of its own. */
    public boolean hasOperation(String code) {
        return code != null && vocabularies.operations().containsKey(code);
    }

    /** A region as of 1937–1938. */
    public String region(String code) {
        Region region = code == null ? null : vocabularies.regions().get(code);
        if (region == null) {
            return plain(code);
        }
        return language == Language.RU ? region.nameRu() : region.nameEn();
    }

    /** A region with what covers it today, where that is known. */
    public String regionThenAndNow(String code) {
        Region region = code == null ? null : vocabularies.regions().get(code);
        if (region == null) {
            return plain(code);
        }
        String now = language == Language.RU ? region.successorRu() : region.successorEn();
        String then = region(code);
        return now.isEmpty() || now.equals(then) ? then : Texts.bundled().say(language, "region_now", then, now);
    }

    private String worded(String prefix, String code) {
        return code == null ? "" : Texts.bundled().sayOr(language, prefix + code, code);
    }

    private static String plain(String code) {
        return code == null ? "" : code;
    }
}
