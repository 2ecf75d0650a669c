package org.knigipamiati.web.record;

import java.util.List;
import org.knigipamiati.record.RecordFlag;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A check that fired, in plain words.
 *
 * @param severity how grave, in words
 * @param grave whether it says that something cannot be true
 * @param sentence what was noticed
 * @param fields names of the fields concerned
 */
public record FlagView(String severity, boolean grave, String sentence, List<String> fields) {

    /** The words of a flag. */
    public static FlagView of(RecordFlag flag, Language language) {
        Words words = Words.of(language);
        return new FlagView(
                words.say("severity_" + flag.severity),
                flag.severity.equals("ERROR"),
                words.check(flag.check, flag.args),
                flag.fields.stream()
                        .map(path -> Words.of(language).label(CodeKind.FIELD, path))
                        .toList());
    }
}
