package org.knigipamiati.web.research;

import java.util.List;
import java.util.stream.Stream;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * What the page offers.
 *
 * @param questions questions in words, each with the page that answers it
 * @param tables tables beside them
 * @param ways parts of the site, with what each is for
 */
public record ResearchView(List<Line> questions, List<Line> tables, List<Line> ways) {

    /**
     * A link.
     *
     * @param about what is found there, empty where the label says it
     */
    public record Line(String href, String label, String about) {}

    static ResearchView of(Language language) {
        Words words = Words.of(language);
        return new ResearchView(
                Stream.of(ResearchQuestion.values())
                        .map(one -> new Line(one.href(), words.say("research_question." + one), ""))
                        .toList(),
                Stream.of(ResearchTable.values())
                        .map(one -> new Line(one.href(), words.say("research_table." + one), ""))
                        .toList(),
                Stream.of(ResearchWay.values())
                        .map(one -> new Line(
                                one.href(), words.say("research_way." + one), words.say("research_about." + one)))
                        .toList());
    }
}
