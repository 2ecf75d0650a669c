package org.knigipamiati.names;

import static org.knigipamiati.fuzz.Input.require;

import java.util.Set;
import java.util.stream.Stream;
import org.knigipamiati.fuzz.Input;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Any text as the name asked for, and as the name of a record: a bounded plan, every reason in words, keys of whole letters. */
public final class NameTarget {

    private static final OfflineIndex INDEX = new OfflineIndex();

    static {
        INDEX.add(new Candidate(
                "1", PersonName.of("Ячейкин", "Савва", "Лукич"), Set.of(1890), "дер. Столбцово, русский, кузнец"));
        INDEX.add(new Candidate("2", PersonName.of("Строкина-Клетская", "Вера", ""), Set.of(1901), ""));
        INDEX.add(new Candidate("3", PersonName.of("Ли", "Сю-чан", "", "Ли Сючан"), Set.of(), "китаец"));
        INDEX.add(new Candidate("4", PersonName.of("Таблицын", "Мамед", "Али оглы"), Set.of(1888, 1889), ""));
        INDEX.add(new Candidate("5", PersonName.of("Rubrykowski", "Jan", "Józef"), Set.of(1895), "поляк"));
    }

    private NameTarget() {}

    /** One text. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        String text = Input.text(input);
        Input.withinASecond(() -> {
            NameQuery query = NameQuery.of(text);
            NamePlan plan = query.plan();
            require(plan.clauseCount() <= NamePlan.MAX_CLAUSES, "too many clauses", plan.clauseCount());
            plan.groups().stream()
                    .flatMap(group -> Stream.concat(group.required().stream(), group.optional().stream()))
                    .flatMap(choice -> choice.clauses().stream())
                    .forEach(clause ->
                            require(clause.terms().size() <= NamePlan.MAX_TERMS, "too many terms", clause.field()));
            Ranking ranking = INDEX.search(query);
            require(ranking.answer() != null, "no answer");
            Words words = Words.of(Language.of("en"));
            ranking.comparisons().forEach(each -> each.reasons()
                    .forEach(why -> require(words.match(why.key(), why.args()) != null, "no words", why)));
            require(NameKeys.prefixes(text, 4).size() <= 4, "too many readings");
            NameKeys.printedBeginnings(text, 4);
            named(text);
            return null;
        });
    }

    private static void named(String text) {
        String[] parts = text.split("\n", 3);
        PersonName name = PersonName.of(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
        NameKeys.of(name)
                .forEach((field, tokens) -> tokens.forEach(token -> require(
                        token.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)
                                || text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE),
                        "half a letter",
                        field,
                        token)));
    }
}
