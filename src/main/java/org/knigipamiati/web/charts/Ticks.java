package org.knigipamiati.web.charts;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round numbers and dates for an axis. */
public final class Ticks {

    /** A place of an axis that is written out. */
    public record DateTick(LocalDate day, String label) {}

    private Ticks() {}

    /**
     * Whole numbers from 0 upward in steps of 1, 2 or 5 times a power of ten; the last is not below the largest.
     *
     * @param largest what must fit, not negative
     * @param about how many steps are wanted, at most
     */
    public static List<Long> upTo(double largest, int about) {
        long step = step(largest, about);
        List<Long> ticks = new ArrayList<>();
        long tick = 0;
        do {
            ticks.add(tick);
            tick += step;
        } while (tick - step < largest || ticks.size() < 2);
        return ticks;
    }

    private static long step(double largest, int about) {
        for (long power = 1; ; power *= 10) {
            for (long part : new long[] {1, 2, 5}) {
                if (part * power * about >= largest) {
                    return part * power;
                }
            }
        }
    }

    /**
     * First days of months, quarters, years or decades, no more than fit. A year stands with its first tick; months have the short
     * names of the language.
     */
    public static List<DateTick> between(LocalDate from, LocalDate to, int atMost, Locale locale) {
        long months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1)) + 1;
        int step = 1200;
        for (int one : new int[] {1, 2, 3, 6, 12, 24, 60, 120, 240, 600}) {
            if (months / one < atMost) {
                step = one;
                break;
            }
        }
        List<DateTick> ticks = new ArrayList<>();
        int year = Integer.MIN_VALUE;
        LocalDate day = step < 12
                ? LocalDate.of(from.getYear(), 1, 1)
                : LocalDate.of(Math.floorDiv(from.getYear(), step / 12) * (step / 12), 1, 1);
        for (; !day.isAfter(to); day = day.plusMonths(step)) {
            if (day.isBefore(from)) {
                continue;
            }
            String label = step >= 12
                    ? Integer.toString(day.getYear())
                    : day.getYear() == year ? month(day, locale) : month(day, locale) + ' ' + day.getYear();
            year = day.getYear();
            ticks.add(new DateTick(day, label));
        }
        return ticks;
    }

    private static String month(LocalDate day, Locale locale) {
        SimpleDateFormat format = new SimpleDateFormat("LLL", locale);
        TimeZone utc = TimeZone.getTimeZone("UTC");
        format.setCalendar(new GregorianCalendar(utc, locale));
        return format.format(
                java.util.Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
