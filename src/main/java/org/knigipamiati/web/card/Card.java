package org.knigipamiati.web.card;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.web.search.HitView;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * What a card says. Two cards that say the same are the same picture.
 *
 * @param site name of the collection
 * @param name of the person, or what the page is called
 * @param years of birth and death, empty if neither is known or the book prints two deaths
 * @param line what happened, in one sober line
 * @param foot the book; empty for a page that is no record
 * @param mark words that say that the person never lived, empty if they did
 */
public record Card(String site, String name, String years, String line, String foot, String mark) {

    private static final String UNKNOWN = "?";

    /** The card of the collection. */
    static Card ofSite(Language language) {
        Words words = Words.of(language);
        return new Card("", words.say("site_name"), "", words.say("description_default"), "", "");
    }

    /** The card of a record that the public may see, with its source and entry loaded. */
    public static Card of(MemorialRecord record, Language language) {
        Words words = Words.of(language);
        RecordCard card = RecordCard.of(record);
        HitView told = HitView.of(card, language, Map.of());
        return new Card(
                words.say("site_name"),
                told.name(),
                years(card),
                told.fate(),
                SourceLine.title(record.source, language),
                record.source.invented ? words.say("invented_mark") : "");
    }

    /** Name and years in one, as the title of a link. */
    public String title() {
        return years.isEmpty() ? name : name + ", " + years;
    }

    private static String years(RecordCard card) {
        Optional<String> born = year(card.value(Property.BORN));
        Optional<String> executed = year(card.value(Property.EXECUTED));
        Optional<String> died = year(card.value(Property.DIED));
        boolean two = executed.isPresent() && died.isPresent() && !executed.equals(died);
        Optional<String> end = two ? Optional.empty() : executed.or(() -> died);
        return born.isEmpty() && end.isEmpty() ? "" : born.orElse(UNKNOWN) + "–" + end.orElse(UNKNOWN);
    }

    private static Optional<String> year(String edtf) {
        return Optional.ofNullable(edtf).flatMap(PartialDate::tryParse).flatMap(date -> {
            LocalDate from = date.earliest();
            LocalDate to = date.latest();
            return from == null || to == null || from.getYear() != to.getYear()
                    ? Optional.empty()
                    : Optional.of(Integer.toString(from.getYear()));
        });
    }
}
