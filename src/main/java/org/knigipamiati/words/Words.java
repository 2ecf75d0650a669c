package org.knigipamiati.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.WordClasses;

/**
 * The words of one language. Made once a language and shared; safe for any number of threads.
 *
 * <p>Messages are in ICU's syntax, which knows plural forms and lets a sentence agree with a person's sex
 * ({@code {sex, select, f{родилась} other{родился}}}).
 */
public final class Words {

    private static final Map<Language, Words> ALL = new ConcurrentHashMap<>();

    /** Classes that say of words only that they are of no other. */
    private static final Set<String> NO_CLASS = Set.of(WordClasses.UNCLASSED, "OTHER");

    /** Number, part and code. */
    private static final Pattern ARTICLE = Pattern.compile("([\\d-]+\\p{L}?)(?: ч\\.(\\d+))?(?: УК (\\p{L}+))?");

    private static final String ARTICLES_ARE_IN = "ru";
    /** Messages tell codes apart in Latin letters, as RSFSR. */
    private static final Language KEYS_ARE_FOR = Language.accepted(List.of(Locale.ENGLISH));

    private final Language language;
    private final Messages messages;
    private final Dates dates = new Dates(this);
    private final Reasons reasons = new Reasons(this);

    private Words(Language language) {
        this.language = language;
        this.messages = Messages.of(language);
    }

    /** The words of a language. */
    public static Words of(Language language) {
        return ALL.computeIfAbsent(language, Words::new);
    }

    /** The language they are of. */
    public Language language() {
        return language;
    }

    /**
     * The message with its positional arguments {@code {0}}, {@code {1}} … filled in; the key in brackets if there is no such
     * message in any language, so that a gap is seen but breaks no page.
     */
    public String say(String key, Object... args) {
        return messages.format(key, args).orElse('[' + key + ']');
    }

    /** The message with its named arguments filled in; otherwise as {@link #say}. */
    public String sayNamed(String key, Map<String, ?> args) {
        return messages.format(key, args).orElse('[' + key + ']');
    }

    /** The message, or the given words if there is none of that key. */
    public String sayOr(String key, String otherwise, Object... args) {
        return messages.format(key, args).orElse(otherwise);
    }

    /** Whether the language itself has that message. */
    public boolean has(String key) {
        return messages.pattern(key) != null;
    }

    /** The name of a code; the code itself where no name is known, empty for null. */
    public String label(CodeKind kind, String code) {
        return code == null ? "" : sayOr(kind.key(code), code);
    }

    /** The name of a code, or the given words where no name is known or the code is null. */
    public String labelOr(CodeKind kind, String code, String otherwise) {
        return code == null ? otherwise : sayOr(kind.key(code), otherwise);
    }

    /**
     * A nationality as said of one person: еврейка, Polin.
     *
     * @param sex {@code f} for a woman; of everyone else, null included, the usual form is said
     */
    public String nationality(String code, String sex) {
        return label("f".equals(sex) ? CodeKind.NATIONALITY_WOMAN : CodeKind.NATIONALITY, code);
    }

    /** An article as readings have it, "58-10 ч.2 УК РСФСР", in words; as it is if it is written otherwise. */
    public String article(String article) {
        Matcher parts = ARTICLE.matcher(article);
        if (!parts.matches()) {
            return article;
        }
        String code = Objects.requireNonNullElse(parts.group(3), "none");
        return sayNamed(
                "article",
                Map.of(
                        "number", inLetters(parts.group(1), language),
                        "part", Objects.requireNonNullElse(parts.group(2), "none"),
                        "code", inLetters(code, KEYS_ARE_FOR),
                        "printed", inLetters(code, language)));
    }

    private static String inLetters(String words, Language reader) {
        return Transcription.of(ARTICLES_ARE_IN, reader)
                .flatMap(system -> system.name(words))
                .map(Transcription.Transcribed::text)
                .orElse(words);
    }

    /** Whether the language has a name for the code. */
    public boolean knows(CodeKind kind, String code) {
        return code != null && has(kind.key(code));
    }

    /** What the class of a field's printed words is called; empty where they have none that says anything. */
    public String wordClass(RecordField field, String printed) {
        return WordClasses.bundled()
                .of(field, printed)
                .filter(kind -> !NO_CLASS.contains(kind))
                .map(kind -> label(CodeKind.WORD_CLASS, field.path() + '.' + kind))
                .orElse("");
    }

    /** All codes of a kind that the language has a name for, sorted. */
    public Set<String> codes(CodeKind kind) {
        Set<String> codes = new TreeSet<>();
        for (String key : messages.keys()) {
            if (key.startsWith(kind.prefix())) {
                codes.add(key.substring(kind.prefix().length()));
            }
        }
        return codes;
    }

    /** What is shown for a value that the source does not state. */
    public String unknown() {
        return say("unknown");
    }

    /** A region as of 1937–1938 with what covers it today, where that is known and another. */
    public String regionThenAndNow(String code) {
        String then = label(CodeKind.REGION, code);
        String now = labelOr(CodeKind.REGION_TODAY, code, "");
        return now.isEmpty() || now.equals(then) ? then : say("region_now", then, now);
    }

    /** A term in months, in years where they are whole; empty for none. */
    public String term(Integer months) {
        if (months == null || months <= 0) {
            return "";
        }
        return months % 12 == 0 ? say("term_years", months / 12) : say("term_months", months);
    }

    /** A date on its own, exactly as exact as it is: "6 March 1938", "март 1938 года". */
    public String date(PartialDate date) {
        return dates.name(date);
    }

    /** As {@link #date(PartialDate)}, of EDTF text; text that is no date is given back as it is. */
    public String date(String edtf) {
        return PartialDate.tryParse(edtf).map(this::date).orElse(edtf);
    }

    /** A known calendar day: "6 марта 1938 года". */
    public String date(LocalDate day) {
        return date(PartialDate.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }

    /** A date that completes a sentence: "on 6 March 1938", "в марте 1938 года". */
    public String when(PartialDate date) {
        return dates.when(date);
    }

    /** A reason of a claim; see {@link #reason}. */
    public String claim(String key, List<String> args) {
        return reason("claim." + key, args);
    }

    /** What a check found, by the id of the check; see {@link #reason}. */
    public String check(String id, List<String> args) {
        return reason("check." + id, args);
    }

    /** Why a record fits a query for a name; see {@link #reason}. */
    public String match(String key, List<String> args) {
        return reason("match." + key, args);
    }

    /**
     * A message whose arguments are free of any language: {@code date:1938-01-14}, {@code operation:POLISH_00485},
     * {@code region:…}, {@code nationality:…}, {@code country:…}, {@code @key} for another message of the same kind, or words as
     * they are printed.
     *
     * @param key the whole key; one that nobody knows, as of an older rule, is answered with the arguments alone
     */
    public String reason(String key, List<String> args) {
        return reasons.of(key, args);
    }

    /** All keys of the language's own messages, sorted. */
    public Set<String> keys() {
        return messages.keys();
    }

    /** The message as it stands in the language's own files, null if it has none. */
    public String pattern(String key) {
        return messages.pattern(key);
    }
}
