package org.knigipamiati.parse;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/** Checks that a reading accounts for every character of its text exactly as promised. */
final class Coverage {

    private static final Pattern REFERENCE = Pattern.compile("&#?[0-9A-Za-z]{1,32};?");

    private Coverage() {}

    /**
     * Fails if the form failed, and unless every character belongs to a field, a label or the residue, labels and residue overlap with
     * nothing, and the words of a field have no letter or figure that the entry does not print there; so too for the words of each member
     * of the family, which are labels of the entry and nothing else.
     *
     * @throws AssertionError with the offending place
     */
    static void check(Reading reading) {
        if (!(reading instanceof EntryReading entry)) {
            if (reading instanceof Unreadable not && not.reason() == Unreadable.Reason.FORM_FAILED) {
                throw new AssertionError("the form failed on " + not.raw());
            }
            return;
        }
        String raw = entry.raw();
        byte[] owners = new byte[raw.length()];
        for (FieldReading field : entry.fields()) {
            printed(field, raw);
            for (Span span : field.spans()) {
                for (int i = span.start(); i < span.end(); i++) {
                    owners[i] = 'f';
                }
            }
        }
        entry.labels().forEach(span -> claim(raw, owners, span, (byte) 'l'));
        entry.residue().forEach(span -> claim(raw, owners, span, (byte) 'r'));
        for (int i = 0; i < owners.length; i++) {
            if (owners[i] == 0) {
                throw new AssertionError("character " + i + " belongs to nothing: " + raw);
            }
        }
        for (Member member : entry.members()) {
            for (int i = member.span().start(); i < member.span().end(); i++) {
                if (owners[i] != 'l') {
                    throw new AssertionError("character " + i + " of a member is told of the head as well: " + raw);
                }
            }
            check(member.entry(raw));
        }
    }

    /** What the page did to the words (marks of stress, words cut at a line end, heads of pages) may be taken away, and nothing be added. */
    private static void printed(FieldReading field, String raw) {
        String words = letters(field.verbatim());
        String there = field.spans().stream().map(span -> span.in(raw)).collect(Collectors.joining());
        // A character reference may stay as it stands, or be the character; of many in one text each for itself.
        String either = REFERENCE
                .matcher(there)
                .replaceAll(one -> Matcher.quoteReplacement(one.group() + Parser.unescapeEntities(one.group(), false)));
        if (!within(words, letters(either))) {
            throw new AssertionError(
                    field.field() + " has words that are not printed, " + field.verbatim() + ": " + raw);
        }
    }

    private static boolean within(String some, String all) {
        int at = 0;
        for (int i = 0; i < all.length() && at < some.length(); i++) {
            at += all.charAt(i) == some.charAt(at) ? 1 : 0;
        }
        return at == some.length();
    }

    private static String letters(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void claim(String raw, byte[] owners, Span span, byte owner) {
        for (int i = span.start(); i < span.end(); i++) {
            if (owners[i] != 0) {
                throw new AssertionError("character " + i + " belongs to two: " + raw);
            }
            owners[i] = owner;
        }
    }
}
