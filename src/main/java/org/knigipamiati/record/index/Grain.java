package org.knigipamiati.record.index;

import org.knigipamiati.record.StoredDate;

/** How finely the values of a property are counted. */
public enum Grain {
    /** Each value by itself. */
    VALUE("", null) {
        @Override
        String of(StoredDate date) {
            return null;
        }
    },
    /** Dates by decade: {@code 1950s} is written {@code 195X}, as EDTF has it. */
    DECADE("decade_", "195X") {
        @Override
        String of(StoredDate date) {
            int first = date.earliest().getYear() / 10;
            return first == date.latest().getYear() / 10 ? first + "X" : null;
        }

        @Override
        boolean isPossible(String value) {
            return value.matches("[12][0-9]{2}X");
        }
    },
    /** Dates by year. */
    YEAR("year_", "1937") {
        @Override
        String of(StoredDate date) {
            int year = date.earliest().getYear();
            return year == date.latest().getYear() ? Integer.toString(year) : null;
        }

        @Override
        boolean isPossible(String value) {
            return value.matches("[12][0-9]{3}");
        }
    },
    /** Dates by month of a year: {@code 1937-11}. */
    MONTH("month_", "1937-11") {
        @Override
        String of(StoredDate date) {
            String month = date.earliest().toString().substring(0, 7);
            return date.latest().toString().startsWith(month) ? month : null;
        }

        @Override
        boolean isPossible(String value) {
            return value.matches("[12][0-9]{3}-(?:0[1-9]|1[0-2])");
        }
    };

    private final String prefix;
    private final String example;

    Grain(String prefix, String example) {
        this.prefix = prefix;
        this.example = example;
    }

    /** A value to show how it is written, null where that depends on the property. */
    public String example() {
        return example;
    }

    /** What stands before the property's name in the index and in addresses. */
    public String prefix() {
        return prefix;
    }

    /** Whether its values have an order of their own, by which they are listed. */
    public boolean isOfTime() {
        return this != VALUE;
    }

    /** The one decade, year or month in which all possible days of a date lie; null if there are several. */
    abstract String of(StoredDate date);

    /** Whether dates so counted can have that value. */
    boolean isPossible(String value) {
        return false;
    }
}
