package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_REASON;

import java.util.List;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.parse.text.Words;

/** Reads statements about a case of which a layout has decided where they stand, as those of any entry are read. */
public final class CaseReader {

    private CaseReader() {}

    /** Reads what stands behind "Реабилитирован": date, body, and the ground or law. */
    public static Said rehabilitation(Source source, int from, int to) {
        return read(source, Topic.REHABILITATION_BODY, from, to)
                .unless(0, REHABILITATION_DATE, REHABILITATION_BODY, REHABILITATION_REASON);
    }

    /** Reads what stands behind "Арестован", or a whole line without a label: the date, and the organ before or behind it. */
    public static Said arrest(Source source, int from, int to) {
        if (ArrestLines.isNone(source.text(), from, to)) {
            return Said.NOTHING;
        }
        Said said = Said.NOTHING;
        for (Said.Item item : read(source, Topic.ARREST, from, to).items()) {
            boolean field = item instanceof Said.Stated;
            boolean date = field && ((Said.Stated) item).of(ARREST_DATE, 0);
            boolean body = field && ((Said.Stated) item).of(ARREST_BODY, 0);
            Said one = new Said(List.of(item));
            // a charge told with the arrest has its place elsewhere in the layout
            said = date
                    ? said.and(one.unless(0, ARREST_DATE))
                    : body ? said.and(one.unless(0, ARREST_BODY)) : field ? said : said.and(one);
        }
        return said;
    }

    /** Reads what stands behind "Расстрелян": date and place. */
    public static Said execution(Source source, int from, int to) {
        EntryText text = source.text();
        int denial = text.trimStart(from, to);
        return denial < to && Words.NEGATIONS.at(text, denial, to) != null
                ? LastDays.readDeath(text, from, to)
                : read(source, Topic.EXECUTION, from, to).unless(0, EXECUTION_DATE);
    }

    /** Reads the place behind "Место захоронения". */
    public static Said burial(Source source, int from, int to) {
        return read(source, Topic.BURIAL, from, to);
    }

    private static Said read(Source source, Topic topic, int from, int to) {
        if (Slots.nothing(source.text(), from, to)) {
            return Slots.silence(source.text(), from, to);
        }
        Mark mark = new Mark(topic, "", Mark.Form.LABEL);
        CaseUnit unit = CasePart.read(source, new Unit(from, to, new Phrases.Hit<>(from, from, mark), true), topic);
        Said said = Said.of(source.text(), unit.facts());
        int at = from;
        for (Span span : unit.unread().stream()
                .sorted((one, other) -> one.start() - other.start())
                .toList()) {
            said = said.label(at, Math.max(at, span.start()));
            at = Math.max(at, span.end());
        }
        return said.label(at, to);
    }
}
