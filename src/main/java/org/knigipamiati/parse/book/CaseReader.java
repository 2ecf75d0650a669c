package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_REASON;

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
