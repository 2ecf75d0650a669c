package org.knigipamiati.search;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.kin.Bearer;
import org.knigipamiati.kin.KinRule;
import org.knigipamiati.kin.SharedPlace;
import org.knigipamiati.kin.Tie;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.vocabulary.Relation;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** What somebody may be to a person, and why, in the words of a language. */
public final class TieWords {

    /** A coincidence that is rarer than this is not told more exactly. */
    private static final long RAREST = 1000;

    private TieWords() {}

    /** "perhaps a brother". */
    public static String says(Tie tie, RecordCard other, Language language) {
        Words words = Words.of(language);
        String sex = Bearer.sex(other.value(Property.SEX), other.name().person());
        String relation = words.say("kin_relation." + tie.rule().relation(), sex == null ? "" : sex);
        return words.say("kin_surety." + tie.rule().surety(), relation);
    }

    /** Why, a reason each: what of the names, which place, which years, and how seldom that is chance. */
    public static List<String> why(Tie tie, Language language) {
        Words words = Words.of(language);
        List<String> why = new ArrayList<>();
        why.add(words.say("kin_names." + tie.rule().relation()));
        if (tie.place() != SharedPlace.NONE) {
            why.add(words.say("kin_place." + tie.place()));
        }
        if (tie.rule().born() == KinRule.Born.DAY) {
            why.add(words.say("kin_born_same_day"));
        } else if (tie.rule().relation() == Relation.SAME) {
            why.add(words.say("kin_born_same_year"));
        } else if (tie.years() >= 0) {
            why.add(words.say("kin_years", tie.years()));
        } else {
            why.add(words.say("kin_years_unknown"));
        }
        if (tie.perhapsMarried()) {
            why.add(words.say("kin_or_married"));
        }
        long oneOf = Math.round(1 / Math.max(tie.chance(), 1.0 / RAREST));
        if (oneOf >= RAREST) {
            why.add(words.say("kin_chance_seldom", RAREST));
        } else if (oneOf > 1) {
            why.add(words.say("kin_chance", oneOf));
        }
        return why;
    }
}
