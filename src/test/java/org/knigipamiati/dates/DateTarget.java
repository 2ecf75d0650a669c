package org.knigipamiati.dates;

import static org.knigipamiati.fuzz.Input.require;

import java.util.List;
import org.knigipamiati.fuzz.Input;
import org.knigipamiati.ingest.fields.StatedDates;
import org.knigipamiati.parse.PrintedDates;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Any text as a date: as we write dates, as books print them, as cells of tables state them. What is read is written so that it is read the same. */
public final class DateTarget {

    private static final List<Words> LANGUAGES =
            Language.all().stream().map(Words::of).toList();
    private static final Interval YEAR = Interval.of("1937", "1937");
    private static final PartialDate DAY = PartialDate.parse("1937-11-12");

    private DateTarget() {}

    /** One text. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        String text = Input.text(input);
        Input.withinASecond(() -> {
            PartialDate.tryParse(text).ifPresent(date -> {
                require(date.edtf().equals(text), "read as another", text, date);
                check(date);
            });
            PrintedDates.whole(text).ifPresent(DateTarget::check);
            for (RecordField field : List.of(RecordField.BIRTH_DATE, RecordField.ARREST_DATE)) {
                StatedDates.Said said = StatedDates.read(field, text);
                require((said.date() == null) != (said.problem() == null), "neither a date nor refused", text, said);
                if (said.date() != null) {
                    check(said.date());
                }
            }
            return null;
        });
    }

    private static void check(PartialDate date) {
        require(PartialDate.parse(date.edtf()).equals(date), "is not read as it is written", date.edtf());
        require(date.earliest() != null || date.latest() != null, "has no bound", date);
        require(
                date.earliest() == null
                        || date.latest() == null
                        || !date.latest().isBefore(date.earliest()),
                "ends before it begins",
                date);
        require(!date.certainlyBefore(date) && !date.certainlyAfter(date), "is not when it is", date);
        require(!(date.certainlyBefore(DAY) && date.certainlyAfter(DAY)), "is before and after a day", date);
        require(date.within(YEAR) != null, "is nowhere", date);
        if (date.within(YEAR) == Overlap.YES) {
            require(YEAR.contains(date.earliest()) && YEAR.contains(date.latest()), "is not within", date);
        }
        for (Words words : LANGUAGES) {
            require(!words.date(date).isBlank() && !words.when(date).isBlank(), "has no words", date);
        }
    }
}
