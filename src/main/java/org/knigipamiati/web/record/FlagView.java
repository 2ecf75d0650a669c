package org.knigipamiati.web.record;

import java.util.List;
import org.knigipamiati.attribution.Explanation;
import org.knigipamiati.record.RecordFlag;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.text.Language;
import org.knigipamiati.web.text.Texts;

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
        Texts texts = Texts.bundled();
        return new FlagView(
                texts.say(language, "severity_" + flag.severity),
                flag.severity.equals("ERROR"),
                Explanation.with(Vocabularies.load(), "messages.checks").of(flag.check, flag.args, language.locale()),
                flag.fields.stream().map(path -> FieldNames.of(path, language)).toList());
    }
}
