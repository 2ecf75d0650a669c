package org.knigipamiati.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** No text makes an error, and no query makes an unbounded plan. */
class NameFuzzTest {
    private static final int WORDS = 3_000;
    private static final int TEXTS = 800;
    private static final int NAMES = 300;

    @Test
    void noQueryTextMakesAnError() {
        OfflineIndex index = new OfflineIndex();
        RandomTexts random = new RandomTexts(1937);
        for (int i = 0; i < 40; i++) {
            index.add(new Candidate(
                    "r" + i,
                    PersonName.of(random.text(8), random.text(6), random.text(9), random.text(12)),
                    Set.of(1880 + i),
                    random.text(60)));
        }
        for (int i = 0; i < TEXTS; i++) {
            check(index, random.text(1 + random.below(60)));
        }
        for (int i = 0; i < WORDS; i++) {
            check(index, random.word());
        }
        check(index, random.text(10_000));
        check(index, "а".repeat(10_000));
        check(index, "a ".repeat(5_000));
        check(index, "щ".repeat(399) + "\uD83D");
        check(index, "");
        check(index, null);
        check(index, "   \n\t ");
    }

    private static void check(OfflineIndex index, String query) {
        NameQuery understood = NameQuery.of(query);
        NamePlan plan = understood.plan();
        assertTrue(plan.clauseCount() <= NamePlan.MAX_CLAUSES, () -> plan.clauseCount() + " clauses for " + query);
        for (NamePlan.Group group : plan.groups()) {
            List<List<NamePlan.Choice>> all = List.of(group.required(), group.optional());
            all.forEach(choices -> choices.forEach(choice ->
                    choice.clauses().forEach(clause -> assertTrue(clause.terms().size() <= NamePlan.MAX_TERMS))));
        }
        Ranking ranking = index.search(understood);
        assertNotNull(ranking.answer());
        ranking.comparisons().stream().limit(5).forEach(c -> c.reasons()
                .forEach(r -> assertNotNull(Words.of(Language.of("en")).match(r.key(), r.args()))));
        assertNotNull(NameKeys.prefix(query));
    }

    /** Whatever stands in a book as somebody's name finds them when it is asked for as it stands. */
    @Test
    void everyStoredNameIsFoundByItself() {
        RandomTexts random = new RandomTexts(1938);
        OfflineIndex index = new OfflineIndex();
        List<PersonName> names = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            PersonName name =
                    switch (i % 6) {
                        case 0 -> PersonName.of(random.word(), random.word(), random.word());
                        case 1 -> PersonName.of(random.text(14), "", "");
                        case 2 -> PersonName.of("", random.word(), random.word() + " оглы");
                        case 3 ->
                            PersonName.of(random.word() + "-" + random.word(), random.word() + " " + random.word(), "");
                        case 4 -> PersonName.of("", random.word(), random.word(), random.text(12));
                        default -> PersonName.of(random.word(), random.word(), random.word(), random.word());
                    };
            names.add(name);
            index.add(new Candidate("n" + i, name, Set.of(), ""));
        }
        for (int i = 0; i < names.size(); i++) {
            found(index, names.get(i).printed(), "n" + i);
            for (String variant : names.get(i).variants()) {
                found(index, variant, "n" + i);
            }
        }
    }

    private static void found(OfflineIndex index, String printed, String id) {
        if (Letters.identity(printed).isBlank() || printed.length() > NameQuery.MAX_LENGTH) {
            return;
        }
        Ranking ranking = index.search(NameQuery.of(printed));
        assertEquals(Answer.FOUND, ranking.answer(), printed);
        assertTrue(
                ranking.comparisons().stream().anyMatch(c -> c.id().equals(id) && c.verdict() == MatchVerdict.FULL),
                printed);
    }

    @Test
    void noKeyHoldsHalfALetter() {
        String letter = Character.toString(0x10330);
        PersonName name =
                PersonName.of("Стожа" + letter + "рин", letter + "ахар", letter + "укич", "Ста" + letter + "рин");
        NameKeys.of(name)
                .values()
                .forEach(tokens -> tokens.forEach(
                        token -> assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(token), token)));
        assertTrue(NameKeys.of(name).containsKey(NameField.INITIAL.code()));
    }

    @Test
    void charactersBeyondTheLimitDoNotCount() {
        String name = "Цветогоров Вениамин ";
        NameQuery cut = NameQuery.of(name + " ".repeat(NameQuery.MAX_LENGTH) + "Прохор");
        assertEquals(NameQuery.of(name).text(), cut.text());
    }

    @Test
    void aQueryWithoutLettersHasNoNameAndNoPlan() {
        assertTrue(NameQuery.of("1937 ,,, 58-10").plan().isEmpty());
        assertTrue(NameQuery.of(null).plan().isEmpty());
    }
}
