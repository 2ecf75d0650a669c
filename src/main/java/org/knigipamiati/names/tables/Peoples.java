package org.knigipamiati.names.tables;

import java.util.List;

/** The language in which a person of a nationality would write a name, to call a spelling by. */
public final class Peoples {
    private static final List<String[]> STEMS = List.of(
            new String[] {"русск", "ru"},
            new String[] {"украин", "ru"},
            new String[] {"белорус", "ru"},
            new String[] {"поляк", "pl"},
            new String[] {"польк", "pl"},
            new String[] {"немец", "de"},
            new String[] {"немка", "de"},
            new String[] {"латыш", "lv"},
            new String[] {"литов", "lt"},
            new String[] {"эстон", "fi"},
            new String[] {"финн", "fi"},
            new String[] {"финк", "fi"},
            new String[] {"венгр", "hu"},
            new String[] {"мадьяр", "hu"},
            new String[] {"чех", "cs"},
            new String[] {"серб", "cs"},
            new String[] {"хорват", "cs"},
            new String[] {"еврей", "yi"},
            new String[] {"армян", "hy"},
            new String[] {"грузин", "ka"},
            new String[] {"румын", "ro"},
            new String[] {"молдав", "ro"},
            new String[] {"италь", "it"},
            new String[] {"грек", "el"},
            new String[] {"гречанка", "el"},
            new String[] {"француз", "fr"},
            new String[] {"англичан", "en"},
            new String[] {"американ", "en"},
            new String[] {"японец", "ja"},
            new String[] {"японка", "ja"},
            new String[] {"китаец", "zh"},
            new String[] {"татар", "tr"},
            new String[] {"азербайджан", "tr"});

    private Peoples() {}

    /** The code of {@code spellings.csv} for the nationality that a record's text names first; empty if none. */
    public static String language(String context) {
        int first = Integer.MAX_VALUE;
        String language = "";
        for (String[] stem : STEMS) {
            int at = context.indexOf(stem[0]);
            if (at >= 0 && at < first && (at == 0 || !Character.isLetter(context.charAt(at - 1)))) {
                first = at;
                language = stem[1];
            }
        }
        return language;
    }
}
