package org.knigipamiati.names;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Questions as relatives type them in more than twenty languages, about invented people: half a name, more than a name, a place, a
 * house, a description, a sentence, dates; and questions for people who are not there. {@code names/questions.tsv} holds kind,
 * language, question, and who is right; {@code names/people.tsv} the people. Prints what is reached by kind.
 */
class RelativesQuestionsTest {
    private static final int SHOWN = 10;

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

    /** Questions of one kind, and the sum of the shares of right people among the first ten. */
    private static final class Score {
        private int questions;
        private double reached;

        double share() {
            return questions == 0 ? 1 : reached / questions;
        }
    }

    @Test
    void relativesFindWhomTheyAskFor() throws IOException {
        OfflineIndex index = people();
        Map<String, Score> byKind = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        List<String> wronglyFound = new ArrayList<>();
        for (String[] cells : rows("questions.tsv")) {
            Ranking ranking = index.search(NameQuery.of(cells[2]));
            if (cells[3].equals("-")) {
                if (ranking.answer() == Answer.FOUND) {
                    wronglyFound.add(cells[2]);
                }
                continue;
            }
            Set<String> right = Set.of(cells[3].split(","));
            List<String> shown = ranking.comparisons().stream()
                    .filter(c -> c.verdict() != MatchVerdict.NO)
                    .limit(SHOWN)
                    .map(NameComparison::id)
                    .toList();
            Score score = byKind.computeIfAbsent(cells[0], kind -> new Score());
            double reached = shown.stream().filter(right::contains).count() / (double) Math.min(SHOWN, right.size());
            score.questions++;
            score.reached += reached;
            if (reached < 1) {
                missed.add(cells[1] + ": " + cells[2] + " (" + cells[3] + ") finds " + shown);
            }
        }
        Score all = new Score();
        byKind.forEach((kind, score) -> {
            System.out.printf(
                    "%-24s %3d questions, right among the first ten %.3f%n", kind, score.questions, score.share());
            all.questions += score.questions;
            all.reached += score.reached;
        });
        System.out.printf("%-24s %3d questions, right among the first ten %.3f%n", "all", all.questions, all.share());
        missed.forEach(System.out::println);
        assertTrue(all.questions >= 200, all.questions + " questions");
        assertTrue(wronglyFound.isEmpty(), "found, but not there: " + wronglyFound);
        assertTrue(all.share() >= 0.95, "right among the first ten " + all.share() + ": " + missed);
        byKind.forEach((kind, score) -> assertTrue(score.share() >= 0.85, kind + " " + score.share()));
    }
}
