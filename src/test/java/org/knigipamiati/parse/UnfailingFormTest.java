package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnfailingFormTest {

    private static final String RAW = "Выдумкин Лука, плотник";

    @Test
    void anEntryOnWhichAFormFailsIsKeptAsNotUnderstood() {
        EntryForm form = new UnfailingForm(failing(new StringIndexOutOfBoundsException("begin 2, end 0")));
        assertEquals("failing", form.id());
        assertEquals(new Unreadable(RAW, Unreadable.Reason.FORM_FAILED), form.read(RAW));
        assertEquals(List.of(RAW), GoldFields.residue(form.read(RAW)));
        assertEquals(Map.of(), GoldFields.of(form.read(RAW)));
    }

    @Test
    void soIsOneThatIsTooDeepForIt() {
        assertEquals(
                new Unreadable(RAW, Unreadable.Reason.FORM_FAILED),
                new UnfailingForm(failing(new StackOverflowError())).read(RAW));
    }

    @Test
    void allFormsAreSo() {
        EntryForms.ids()
                .forEach(id -> assertEquals(
                        UnfailingForm.class, EntryForms.byId(id).orElseThrow().getClass(), id));
    }

    private static EntryForm failing(Throwable fault) {
        return new EntryForm() {
            @Override
            public String id() {
                return "failing";
            }

            @Override
            public Reading read(String raw) {
                if (fault instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) fault;
            }
        };
    }
}
