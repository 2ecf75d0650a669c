package org.knigipamiati.record;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.knigipamiati.dates.PartialDate;

/**
 * A partial date as a table holds it.
 *
 * @param edtf EDTF text of {@link PartialDate}
 * @param earliest first possible day, null when open
 * @param latest last possible day, null when open
 */
@Embeddable
public record StoredDate(String edtf, LocalDate earliest, LocalDate latest) {

    /** The stored form of a date, null for null. */
    public static StoredDate of(PartialDate date) {
        return date == null ? null : new StoredDate(date.edtf(), date.earliest(), date.latest());
    }

    /** The date itself. */
    public PartialDate date() {
        return PartialDate.parse(edtf);
    }

    /** The date of a column that may be null. */
    public static PartialDate dateOf(StoredDate stored) {
        return stored == null ? null : stored.date();
    }
}
