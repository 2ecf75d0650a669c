package org.knigipamiati.web.knowledge;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.knigipamiati.knowledge.Knowledge;
import org.knigipamiati.knowledge.KnowledgeEntry;
import org.knigipamiati.words.Language;

/**
 * What the tables of knowledge say about an operation, for its page.
 *
 * @param cautions what to beware of, whole
 * @param others people, orders, groups, words and works, by table
 */
public record OperationKnowledge(List<ToldGroup.Entry> cautions, List<ToldGroup> others) {

    private static final String CAVEATS = "caveats";
    /** Whatever is said of all national operations together is said on the page of the national operations. */
    private static final Map<String, String> TOGETHER = Map.of("NATIONAL_UNSPEC", "NATIONAL_ALL");

    /** What is known of the operation of that code. */
    public static OperationKnowledge of(String code, Language language) {
        Knowledge knowledge = Knowledge.load();
        Telling telling = new Telling(language);
        List<KnowledgeEntry> all = Stream.of(code, TOGETHER.getOrDefault(code, code))
                .flatMap(each -> knowledge.about("operation/" + each).stream())
                .distinct()
                .toList();
        return new OperationKnowledge(
                all.stream()
                        .filter(entry -> entry.table().equals(CAVEATS))
                        .map(telling::listed)
                        .toList(),
                telling.byTable(all.stream()
                        .filter(entry -> !entry.table().equals(CAVEATS))
                        .toList()));
    }
}
