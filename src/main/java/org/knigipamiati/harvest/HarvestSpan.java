package org.knigipamiati.harvest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which records a list is of, and how far it has come. Written out and sealed ({@link SealedToken}) it is the resumption token: nothing is kept between two parts of
 * a list, so a token stays good when the service starts anew, and never expires.
 *
 * @param verb {@code ListRecords} or {@code ListIdentifiers}
 * @param set id of a source, empty for all
 * @param from changed then or later, null for no bound
 * @param before changed before then; never later than the first part was answered, so that a list ends
 * @param lastChange when the last record given was changed, null at the beginning
 * @param lastId its id
 * @param given records given so far
 * @param all records of the whole list when it began
 */
record HarvestSpan(
        HarvestVerb verb,
        String set,
        Instant from,
        Instant before,
        Instant lastChange,
        long lastId,
        long given,
        long all) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern SET = Pattern.compile("[a-z0-9-]{0,63}");
    private static final int PARTS = 8;
    private static final int LONGEST = 500;

    /** The first part of a list. */
    static HarvestSpan begin(HarvestVerb verb, String set, String from, String until, Instant now)
            throws HarvestProblem {
        Instant first = from == null ? null : moment("from", from);
        Instant last = until == null ? null : moment("until", until);
        if (first != null && last != null && first.isAfter(last)) {
            throw wrong("from is later than until");
        }
        Instant before = now.plus(1, ChronoUnit.MICROS);
        if (last != null) {
            Instant end = last.plus(1, ChronoUnit.DAYS);
            before = end.isBefore(before) ? end : before;
        }
        return new HarvestSpan(verb, set == null ? "" : set, first, before, null, 0, 0, 0);
    }

    private static Instant moment(String argument, String text) throws HarvestProblem {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
        } catch (DateTimeParseException noSuchDay) {
            throw wrong(argument + ": no calendar has " + text);
        }
        throw wrong(argument + " is written 1937-08-05: days are the granularity here");
    }

    private static HarvestProblem wrong(String message) {
        return new HarvestProblem(HarvestProblem.Code.badArgument, message);
    }

    HarvestSpan of(long count) {
        return new HarvestSpan(verb, set, from, before, lastChange, lastId, given, count);
    }

    /** The rest of the list behind a part of it. */
    HarvestSpan after(Harvested.Item last, int more) {
        return new HarvestSpan(verb, set, from, before, last.changed(), last.id(), given + more, all);
    }

    String token() {
        String text = String.join(
                "|",
                verb.name(),
                set,
                micros(from),
                micros(before),
                micros(lastChange),
                Long.toString(lastId),
                Long.toString(given),
                Long.toString(all));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The list that a token goes on with; empty if no list of this kind ever gave such a token. */
    static Optional<HarvestSpan> resumed(HarvestVerb verb, String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length != PARTS
                    || !parts[0].equals(verb.name())
                    || !SET.matcher(parts[1]).matches()) {
                return Optional.empty();
            }
            HarvestSpan span = new HarvestSpan(
                    verb,
                    parts[1],
                    moment(parts[2]),
                    moment(parts[3]),
                    moment(parts[4]),
                    Long.parseLong(parts[5]),
                    Long.parseLong(parts[6]),
                    Long.parseLong(parts[7]));
            return span.before == null || span.lastChange == null ? Optional.empty() : Optional.of(span);
        } catch (IllegalArgumentException | ArithmeticException broken) {
            return Optional.empty();
        }
    }

    private static String micros(Instant moment) {
        return moment == null ? "" : Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
    }

    private static Instant moment(String micros) {
        if (micros.isEmpty()) {
            return null;
        }
        Instant moment = Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
        int year = moment.atZone(ZoneOffset.UTC).getYear();
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("No year of a token of ours: " + year);
        }
        return moment;
    }
}
