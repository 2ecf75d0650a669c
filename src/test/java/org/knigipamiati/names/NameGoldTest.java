package org.knigipamiati.names;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.knigipamiati.runtime.SharedData;

/** The gold queries against the people of the gold set, in memory; skipped where they are absent. */
class NameGoldTest {
    private static final Pattern ID = Pattern.compile("\"([0-9]+-[0-9]+)\"");
    private static final Pattern QUERY = Pattern.compile("\"query\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void theGoldQueriesAreAnsweredAsWellAsTheIssueAsks() throws IOException {
        SharedData.require(GoldPeople.FOLDER);
        OfflineIndex index = new OfflineIndex();
        GoldPeople.read(GoldPeople.FOLDER).forEach(index::add);
        int answerable = 0;
        int first = 0;
        int found = 0;
        double reciprocal = 0;
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(GoldPeople.FOLDER.resolve("queries.jsonl"))) {
            Matcher text = QUERY.matcher(line);
            if (!text.find()) {
                continue;
            }
            String relevant = line.substring(line.indexOf("\"relevant\""));
            List<String> ids = new ArrayList<>();
            Matcher id = ID.matcher(relevant);
            while (id.find()) {
                ids.add(id.group(1));
            }
            Ranking ranking = index.search(NameQuery.of(text.group(1)));
            boolean sure = ranking.answer() == Answer.FOUND;
            int rank = rank(ranking, ids);
            if (ids.isEmpty() ? sure : sure && rank != 1) {
                wrong.add(text.group(1));
            }
            if (!ids.isEmpty()) {
                answerable++;
                first += rank == 1 ? 1 : 0;
                found += sure ? 1 : 0;
                reciprocal += rank == 0 ? 0 : 1.0 / rank;
            }
        }
        assertTrue(wrong.isEmpty(), "found, but wrong: " + wrong);
        assertTrue(first >= 0.97 * answerable, first + " of " + answerable + " first");
        assertTrue(found >= 0.95 * answerable, found + " of " + answerable + " found");
        assertTrue(reciprocal >= 0.98 * answerable, "mean reciprocal rank " + reciprocal / answerable);
    }

    private static int rank(Ranking ranking, List<String> ids) {
        for (int i = 0; i < ranking.comparisons().size(); i++) {
            if (ids.contains(ranking.comparisons().get(i).id())) {
                return i + 1;
            }
        }
        return 0;
    }
}
