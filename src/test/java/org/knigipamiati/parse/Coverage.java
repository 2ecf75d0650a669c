package org.knigipamiati.parse;

/** Checks that a reading accounts for every character of its text exactly as promised. */
final class Coverage {

    private Coverage() {}

    /**
     * Fails if the form failed, and unless every character belongs to a field, a label or the residue, and labels and residue overlap with nothing; so too for
     * the words of each member of the family, which are labels of the entry and nothing else.
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

    private static void claim(String raw, byte[] owners, Span span, byte owner) {
        for (int i = span.start(); i < span.end(); i++) {
            if (owners[i] != 0) {
                throw new AssertionError("character " + i + " belongs to two: " + raw);
            }
            owners[i] = owner;
        }
    }
}
