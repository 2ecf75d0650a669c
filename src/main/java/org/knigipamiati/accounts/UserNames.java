package org.knigipamiati.accounts;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a user name may look like. A pseudonym is encouraged, so there is no sign by which a mail address could be written; and no
 * name mixes alphabets, so that nobody can look like somebody else by a Cyrillic а among Latin letters.
 */
final class UserNames {

    static final int MIN = 2;
    /** Long enough for a full name with patronymic, short enough for a table of revisions. */
    static final int MAX = 40;

    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{Nd}](?:[\\p{L}\\p{M}\\p{Nd} ._-]*[\\p{L}\\p{M}\\p{Nd}])?");

    /**
     * What the software, its machines and its parts are called in logs, files and answers of the API. Nothing takes such a name for
     * a machine, but a reader of a history would.
     */
    private static final Set<String> RESERVED = Set.of(
            "source",
            "given",
            "file",
            "parser",
            "person",
            "rule",
            "rules",
            "import",
            "reread",
            "system",
            "editor",
            "knigi-pamiati",
            Accounts.COMMAND_LINE,
            SingleSignOn.ACTOR,
            "источник",
            "файл",
            "правило",
            "правила",
            "импорт",
            "программа",
            "система",
            "редакция");

    private UserNames() {}

    /**
     * The name as it will be stored: composed (NFC), without spaces around, single spaces inside.
     *
     * @throws AccountProblem if it cannot be a user name
     */
    static String accept(String typed) {
        String name = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll(" +", " ");
        int length = name.codePointCount(0, name.length());
        if (length < MIN || name.length() > MAX) {
            throw new AccountProblem(AccountProblem.Kind.NAME_LENGTH);
        }
        if (!FORM.matcher(name).matches() || scripts(name).size() > 1) {
            throw new AccountProblem(AccountProblem.Kind.NAME_LETTERS);
        }
        if (RESERVED.contains(key(name).replaceAll("[ _.-]+", "-"))) {
            throw new AccountProblem(AccountProblem.Kind.NAME_RESERVED);
        }
        return name;
    }

    /** The form in which names are compared: two names with one key are one name. Any text has a key. */
    static String key(String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .strip()
                        .replaceAll("\\s+", " ")
                        .toLowerCase(Locale.ROOT);
    }

    private static Set<UnicodeScript> scripts(String name) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        name.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        return scripts;
    }
}
