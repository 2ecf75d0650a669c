package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.text.CleanText;
import org.knigipamiati.parse.text.CopiedRow;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Reads an entry of any book, whatever its layout and language: what it says is found by the words that say it, in any order.
 * The stages hand each other finished results: text, statements, facts, cases, reading.
 */
public final class BookReader {

    private static final int LONGEST_OPENING = 200;

    private BookReader() {}

    /**
     * Reads one entry with the members of the family that it lists; never throws on any text.
     *
     * @param layout what is known of it
     */
    public static Reading read(String raw, Layout layout) {
        EntryText text = CleanText.of(EntryText.html(raw), layout.lines());
        return Household.read(text, one -> read(one, layout));
    }

    /** Reads what is told of a member of a family behind his or her name. */
    static Reading member(Source source, Heading heading) {
        return sort(source, heading, Cutter.cut(source, heading.end()), false);
    }

    /** Reads one prepared entry of one person. */
    private static Reading read(EntryText prepared, Layout layout) {
        EntryText text = CopiedRow.of(CleanText.of(prepared, layout.lines()));
        Source source = Source.of(text).laidOut(layout);
        Heading heading = Heading.read(source, 0);
        List<Unit> units = new ArrayList<>();
        Phrases.Hit<Mark> born =
                Fact.has(heading.facts(), RecordField.GIVEN_NAME) ? null : source.first(Topic.BIRTH, LONGEST_OPENING);
        Heading behind = born == null ? heading : Heading.read(source, born.end());
        if (Fact.has(behind.facts(), RecordField.PATRONYMIC) && born != null) {
            // "В 1874 году в деревне … родился Иванов Иван Иванович": the name stands behind the verb
            heading = behind;
            units.add(new Unit(text.trimStart(0, born.start()), born.end(), born, false));
        }
        int sign = Fact.has(heading.facts(), RecordField.GIVEN_NAME) ? 0 : signBefore(source);
        Heading signed = sign == 0 ? heading : Heading.read(source, sign);
        if (Fact.has(signed.facts(), RecordField.PATRONYMIC) && sign > 0) {
            // "1895 г. р. Иванов Иван Иванович"
            heading = signed;
            units.add(new Unit(text.trimStart(0, sign), sign, null, false));
        }
        boolean elsewhere = !heading.facts().isEmpty()
                && heading.facts().stream().allMatch(fact -> fact.field() == RecordField.NAME_VARIANTS);
        NameBehind late =
                elsewhere || Fact.has(heading.facts(), RecordField.GIVEN_NAME) ? null : NameBehind.find(source);
        if (late != null && units.isEmpty()) {
            heading = late.heading();
            int end = text.trimEnd(0, late.start());
            if (text.trimStart(0, end) < end) {
                units.add(new Unit(text.trimStart(0, end), end, null, false));
            }
        }
        units.addAll(Cutter.cut(source, heading.end()));
        return sort(source, heading, units, layout.named());
    }

    /** Where the sign of birth behind a date at the head ends, 0 if there is none. */
    private static int signBefore(Source source) {
        var date = source.dateAt(0, source.length());
        int year = date == null ? 0 : source.text().wordEnd(date.start(), source.length());
        int next = year == 0 ? 0 : source.text().skipBlanks(year, source.length());
        Phrases.Hit<Mark> sign = next == 0 || next >= source.length() ? null : source.markAt(next, source.length());
        return sign != null && sign.meaning().topic() == Topic.BIRTH_SIGN ? sign.end() : 0;
    }

    private static Reading sort(Source source, Heading heading, List<Unit> units, boolean named) {
        Sorting sorting = new Sorting(source);
        Commuted.whole(source, units).forEach(sorting::add);
        List<Fact> person = PersonPart.read(source, heading.facts(), sorting.person, sorting.casesFrom());
        CaseFile cases = CaseFile.of(source.text(), sorting.cases, sorting.person);
        Rehabilitations.Chosen rehabilitation = Rehabilitations.choose(source, sorting.rehabilitations, cases);
        return Composition.of(source, units, person, cases, rehabilitation, sorting.citations, sorting.unread, named);
    }
}
