package org.knigipamiati.names;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Questions as relatives type them in more than twenty languages, about invented people: half a name, more than a name, a place, a
 * house, a description, a sentence, dates; and questions for people who are not there. {@code names/questions.tsv} holds kind,
 * language, question, who is right ({@code -}: nobody), and whom else it may show: {@code only} nobody else than those who are
 * right, {@code none} nobody at all; {@code names/people.tsv} has the people. Prints what is reached by kind.
 */
class RelativesQuestionsTest {
    private static final int SHOWN = 10;
    private static final int LEAST_QUESTIONS = 300;
    private static final int LEAST_LANGUAGES = 12;
    private static final double LEAST_REACHED = 0.95;

    private static List<String[]> rows(String file) throws IOException {
        try (var in = RelativesQuestionsTest.class.getResourceAsStream("/names/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static OfflineIndex people() throws IOException {
        OfflineIndex index = new OfflineIndex();
        for (String[] cells : rows("people.tsv")) {
            String[] shot = cells[6].split("\\.");
            index.add(new Candidate(
                    cells[0],
                    new PersonName(
                            cells[1],
                            cells[2],
                            cells[3],
                            cells[4].isEmpty() ? List.of() : List.of(cells[4].split("\\|"))),
                    List.of(
                            LifeDate.of(LifeEvent.BIRTH, Integer.parseInt(cells[5])),
                            new LifeDate(
                                    LifeEvent.DEATH,
                                    Integer.parseInt(shot[2]),
                                    Integer.parseInt(shot[1]),
                                    Integer.parseInt(shot[0]))),
                    cells[7]));
        }
        return index;
    }

    /** Questions of one kind, the sum of the shares of right people among the first ten, and how often one of them was the first. */
    private static final class Score {
        private int questions;
        private double reached;
        private int first;

        private void add(List<String> shown, Set<String> right) {
            questions++;
            reached += reached(shown, right);
            first += !shown.isEmpty() && right.contains(shown.get(0)) ? 1 : 0;
        }

        private void add(Score other) {
            questions += other.questions;
            reached += other.reached;
            first += other.first;
        }

        private double share() {
            return questions == 0 ? 1 : reached / questions;
        }

        private void print(String kind) {
            System.out.printf(
                    "%-28s %3d questions, R@10 %.3f, R@1 %.3f%n", kind, questions, share(), first / (double) questions);
        }
    }

    private static double reached(List<String> shown, Set<String> right) {
        return shown.stream().limit(SHOWN).filter(right::contains).count() / (double) Math.min(SHOWN, right.size());
    }

    @Test
    void relativesFindWhomTheyAskFor() throws IOException {
        OfflineIndex index = people();
        Map<String, Score> byKind = new TreeMap<>();
        Set<String> languages = new HashSet<>();
        List<String> missed = new ArrayList<>();
        List<String> wronglyFound = new ArrayList<>();
        List<String> wronglyShown = new ArrayList<>();
        int nobody = 0;
        for (String[] cells : rows("questions.tsv")) {
            Ranking ranking = index.search(NameQuery.of(cells[2]));
            Set<String> right = cells[3].equals("-") ? Set.of() : Set.of(cells[3].split(","));
            List<String> shown = ranking.comparisons().stream()
                    .filter(c -> c.verdict() != MatchVerdict.NO)
                    .map(NameComparison::id)
                    .toList();
            languages.add(cells[1]);
            if (!cells[4].isEmpty() && !right.containsAll(shown)) {
                wronglyShown.add(cells[2] + " shows " + shown);
            }
            if (right.isEmpty()) {
                nobody++;
                if (ranking.answer() == Answer.FOUND) {
                    wronglyFound.add(cells[2] + " finds " + shown);
                }
                continue;
            }
            byKind.computeIfAbsent(cells[0], kind -> new Score()).add(shown, right);
            if (reached(shown, right) < 1) {
                missed.add(cells[1] + ": " + cells[2] + " (" + cells[3] + ") finds " + shown);
            }
        }
        Score all = new Score();
        byKind.forEach((kind, score) -> {
            score.print(kind);
            all.add(score);
        });
        all.print("all");
        System.out.printf("%-28s %3d questions, found %d%n", "nobody", nobody, wronglyFound.size());
        missed.forEach(System.out::println);
        assertTrue(all.questions >= LEAST_QUESTIONS, all.questions + " questions");
        assertTrue(languages.size() >= LEAST_LANGUAGES, "languages " + languages);
        assertTrue(wronglyFound.isEmpty(), "found, but not there: " + wronglyFound);
        assertTrue(wronglyShown.isEmpty(), "shown, but somebody else: " + wronglyShown);
        assertTrue(all.share() >= LEAST_REACHED, "right among the first ten " + all.share() + ": " + missed);
        byKind.forEach((kind, score) ->
                assertTrue(score.share() >= LEAST_REACHED, kind + " " + score.share() + ": " + missed));
    }
}
