package org.knigipamiati.record.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.names.LifeDate;
import org.knigipamiati.names.LifeEvent;
import org.knigipamiati.names.PersonName;
import org.knigipamiati.record.MemorialRecord;

/**
 * What a list of hits shows of a record, kept in the index so that no hit is loaded from the database.
 *
 * @param id public id
 * @param name the printed name in its parts
 * @param otherBirths other dates of birth that the entry gives, EDTF
 * @param otherCases dates of cases other than the counted one, EDTF by {@link Property#code()}: not shown, but who asks for one knows of it
 * @param place where the entry stands
 * @param values what is shown, by {@link Property#code()}: dates as EDTF, words as printed, codes of the vocabularies; what the
 *     record does not say is left out
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RecordCard(
        long id,
        Name name,
        List<String> otherBirths,
        Map<String, List<String>> otherCases,
        Place place,
        Map<String, String> values) {

    /** "1889 or 1890", "1888–1890" say something of a year; a decade does not. */
    private static final int VAGUEST = 2;

    /** What the dates of a case are the dates of. */
    private static final Map<Property, LifeEvent> EVENTS = new EnumMap<>(Map.of(
            Property.ARRESTED, LifeEvent.ARREST,
            Property.TRIED, LifeEvent.TRIAL,
            Property.EXECUTED, LifeEvent.DEATH,
            Property.DIED, LifeEvent.DEATH,
            Property.REHABILITATED, LifeEvent.REHABILITATION));

    public RecordCard {
        name = name == null ? new Name(null, null, null, null) : name;
        otherBirths = otherBirths == null ? List.of() : List.copyOf(otherBirths);
        otherCases = otherCases == null ? Map.of() : Map.copyOf(otherCases);
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    /**
     * A printed name; every part may be null.
     *
     * @param surname first part
     * @param given second part
     * @param patronymic third part
     * @param variants other spellings and names that the entry gives
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Name(String surname, String given, String patronymic, List<String> variants) {

        public Name {
            variants = variants == null ? List.of() : List.copyOf(variants);
        }

        /** The name as the rules of names take it. */
        public PersonName person() {
            return new PersonName(surname, given, patronymic, variants);
        }

        /** Surname, given name and patronymic, empty if the source prints none. */
        public String printed() {
            return person().printed();
        }
    }

    /**
     * Where an entry stands.
     *
     * @param source id of the source
     * @param file file of the source
     * @param position the how-many-th entry of that file, from 1
     * @param invented whether the person never lived (samples)
     * @param typedFrom label of the page from which a person typed it, null for what came in a file
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record Place(String source, String file, int position, boolean invented, String typedFrom) {}

    /** The card of a record whose entry and cases can be loaded. */
    public static RecordCard of(MemorialRecord record) {
        return RecordDocument.card(record);
    }

    /** What the record says of a property that is shown in lists; null if nothing. */
    public String value(Property property) {
        return values.get(property.code());
    }

    /** Every dated event, alternatives of the birth and other cases included; of a span of a few years each year. */
    public List<LifeDate> lifeDates() {
        List<LifeDate> dates = new ArrayList<>();
        add(dates, LifeEvent.BIRTH, value(Property.BORN));
        otherBirths.forEach(other -> add(dates, LifeEvent.BIRTH, other));
        EVENTS.forEach((property, event) -> {
            add(dates, event, value(property));
            otherCases.getOrDefault(property.code(), List.of()).forEach(other -> add(dates, event, other));
        });
        return dates;
    }

    private static void add(List<LifeDate> dates, LifeEvent event, String edtf) {
        PartialDate date = edtf == null ? null : PartialDate.tryParse(edtf).orElse(null);
        if (date == null || date.earliest() == null || date.latest() == null) {
            return;
        }
        LocalDate from = date.earliest();
        LocalDate to = date.latest();
        boolean month = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
        for (int year = from.getYear(); year <= to.getYear() && to.getYear() - from.getYear() <= VAGUEST; year++) {
            dates.add(new LifeDate(
                    event, year, month ? from.getMonthValue() : 0, from.equals(to) ? from.getDayOfMonth() : 0));
        }
    }
}
