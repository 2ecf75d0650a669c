package org.knigipamiati.names.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.knigipamiati.names.LifeEvent;
import org.knigipamiati.names.NameField;
import org.knigipamiati.names.NamePlan;
import org.knigipamiati.names.NamePlan.Choice;
import org.knigipamiati.names.NamePlan.Clause;

/** What the dates of a question ask of candidates: the day before the year, the year before those around it. */
public final class DateClauses {
    private DateClauses() {}

    /** A choice for each date. */
    static List<Choice> of(Question query) {
        List<Choice> out = new ArrayList<>();
        for (DateMention date : query.dates()) {
            Set<String> exact = new LinkedHashSet<>();
            Set<String> around = new LinkedHashSet<>();
            for (int year = date.year(); year <= date.lastYear() && exact.size() < 20; year++) {
                exact.addAll(tokens(date, year));
                for (int off = -2; off <= 2; off++) {
                    around.addAll(tokens(date, year + off));
                }
            }
            List<Clause> any = new ArrayList<>();
            boolean isDay = date.day() > 0 && date.month() > 0;
            if (isDay) {
                String day = day(date.year(), date.month(), date.day());
                add(any, Set.of(day, "e" + day), 6); // before all who died in that year
            }
            add(any, exact, isDay ? NamePlan.ABOUT_RIGHT - 0.1 : 4);
            add(any, around, 1.5);
            if (!any.isEmpty()) {
                out.add(new Choice(any));
            }
        }
        return out;
    }

    /** The token of a day, after what tells birth from other events. */
    public static String day(int year, int month, int day) {
        return year + "-" + month + "-" + day;
    }

    private static Set<String> tokens(DateMention date, int year) {
        Set<String> tokens = new LinkedHashSet<>();
        if (date.event() == null || date.event() == LifeEvent.BIRTH) {
            tokens.add(Integer.toString(year));
        }
        if (date.event() != LifeEvent.BIRTH) {
            tokens.add("e" + year);
        }
        return tokens;
    }

    private static void add(List<Clause> any, Set<String> terms, double weight) {
        if (!terms.isEmpty()) {
            any.add(new Clause(NameField.YEAR, terms, weight));
        }
    }
}
