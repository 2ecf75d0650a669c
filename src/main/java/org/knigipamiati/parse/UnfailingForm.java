package org.knigipamiati.parse;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A form whose mistakes cost one entry and no more: where it throws, whatever the text was is kept and shown as not understood,
 * and the log tells, without the text, so that the form can be mended. An import or a list of a thousand entries goes on.
 */
record UnfailingForm(EntryForm form) implements EntryForm {

    private static final Logger LOG = System.getLogger(EntryForms.class.getName());

    @Override
    public String id() {
        return form.id();
    }

    @Override
    public Reading read(String raw) {
        try {
            return CellsBeside.apart(form, raw);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "The form " + id() + " failed on an entry of " + raw.length() + " characters", e);
            return new Unreadable(raw, Unreadable.Reason.FORM_FAILED);
        }
    }
}
