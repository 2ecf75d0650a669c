package org.knigipamiati.vocabulary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the {@linkplain CaseSign signs} of a case in printed words and in articles of the penal codes. */
public final class CaseSigns {

    private enum Where {
        WORDS,
        ARTICLE
    }

    private final Map<CaseSign, List<WordPattern>> words = new EnumMap<>(CaseSign.class);
    private final Map<CaseSign, List<String>> articles = new EnumMap<>(CaseSign.class);
    private final Remembered<Set<CaseSign>> signs = new Remembered<>(this::signs);

    CaseSigns(Table table) {
        for (Table.Row row : table.rows()) {
            CaseSign sign = row.constant("sign", CaseSign.class);
            String text = row.require("words");
            switch (row.constant("where", Where.class)) {
                case WORDS ->
                    words.computeIfAbsent(sign, key -> new ArrayList<>()).add(WordPattern.parse(text));
                case ARTICLE ->
                    articles.computeIfAbsent(sign, key -> new ArrayList<>()).add(text);
            }
        }
    }

    /** Whether printed words have the sign. */
    public boolean in(CaseSign sign, String printed) {
        return printed != null && !printed.isBlank() && signs.of(printed).contains(sign);
    }

    private Set<CaseSign> signs(String printed) {
        List<String> read = PrintedWords.of(printed);
        Set<CaseSign> found = EnumSet.noneOf(CaseSign.class);
        words.forEach((sign, patterns) -> {
            if (patterns.stream().anyMatch(pattern -> pattern.fits(read))) {
                found.add(sign);
            }
        });
        return found;
    }

    /**
     * Whether an article has the sign.
     *
     * @param article as the parser writes it: "58-6", "58-10 ч.1 УК РСФСР", "68 УК БССР"
     */
    public boolean ofArticle(CaseSign sign, String article) {
        return articles.getOrDefault(sign, List.of()).stream().anyMatch(named -> isAbout(article, named));
    }

    /** Whether an article is the named one or a part of it: "58" takes in "58-10", "58-1" takes in neither "58-10" nor "581". */
    private static boolean isAbout(String article, String named) {
        int space = named.indexOf(' ');
        String number = space < 0 ? named : named.substring(0, space);
        boolean sameNumber = article.startsWith(number)
                && (article.length() == number.length() || !Character.isDigit(article.charAt(number.length())));
        return sameNumber && (space < 0 || article.endsWith(named.substring(space + 1)));
    }
}
