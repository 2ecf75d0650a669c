package org.knigipamiati.web.workshop.begun;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.knigipamiati.review.begun.BegunForm;
import org.knigipamiati.review.begun.BegunForms;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.MoveRefused;
import org.knigipamiati.review.workflow.RecordChanged;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;

/**
 * What all forms that keep what is typed have in common. Each is sent to an address of its own, with a button that says what to do; the
 * buttons of keeping and giving up are understood here.
 */
@ApplicationScoped
public class Begun {

    /** The text to put into the form when none is asked for: the last touched one. */
    public static final long LAST = -1;

    /** Whoever wants the form as the page fills it asks for this text. */
    public static final long NONE = 0;

    private static final Pattern HELD = Pattern.compile("([0-9]{1,18}):([0-9]{1,9})");
    private static final Set<String> OF_THE_FORM = Set.of("form-token", "begun", "act");

    /** Letters shown of a text that is not in the form. */
    private static final int SHOWN = 120;

    @Inject
    Desk desk;

    @Inject
    BegunForms forms;

    /**
     * What the script is told after it saved a form; when it is told so, the text is committed.
     *
     * @param begun to send with the next save
     * @param saved when, with its time zone
     * @param apart whether it was kept beside what another window wrote
     */
    public record Acknowledged(String begun, String saved, boolean apart) {}

    /**
     * What stands in a form and beside it.
     *
     * @param chosen the id of the text to put into the form; the last touched one if there is no such
     */
    public BegunView view(BegunForm.Kind kind, long about, long chosen) {
        List<BegunForm> all = forms.of(kind, about, desk.actor());
        Optional<BegunForm> inForm = chosen == NONE
                ? Optional.empty()
                : all.stream().filter(form -> form.id == chosen).findFirst().or(() -> all.stream()
                        .findFirst());
        return new BegunView(
                action(kind, about),
                inForm.map(Begun::held).orElse(""),
                inForm.map(form -> desk.say("workshop_saved_at", Desk.minute(form.savedAt)))
                        .orElse(""),
                inForm.map(form -> form.fields).orElse(Map.of()),
                all.stream()
                        .filter(form -> inForm.isEmpty() || form != inForm.get())
                        .map(this::line)
                        .toList(),
                forms.givenUp(kind, about, desk.actor()).stream()
                        .map(this::line)
                        .toList());
    }

    /**
     * Does what the buttons of keeping ask for.
     *
     * @return the answer; empty if the form was sent for good
     */
    public Optional<Response> act(
            BegunForm.Kind kind, long about, MultivaluedMap<String, String> form, HttpHeaders headers) {
        String act = form.getFirst("act");
        return switch (act == null ? "" : act) {
            case "keep" -> Optional.of(kept(kind, about, form, headers));
            case "give-up" -> Optional.of(asked(kind, about, form));
            case "give-up-surely" -> {
                forms.giveUp(held(form).id(), desk.actor());
                yield Optional.of(Desk.see(page(kind, about, null)));
            }
            case "take-back" ->
                Optional.of(Desk.see(page(kind, about, forms.takeBack(held(form).id(), desk.actor()))));
            default -> Optional.empty();
        };
    }

    /** Does what a form was sent for. What is done is no longer kept; what is refused is. */
    public <T> T send(BegunForm.Kind kind, long about, MultivaluedMap<String, String> form, Supplier<T> doing) {
        try {
            return QuarkusTransaction.joiningExisting().call(() -> {
                T done = doing.get();
                forms.sent(held(form), typed(form), desk.actor());
                return done;
            });
        } catch (CannotAct | MoveRefused | RecordChanged refused) {
            forms.keep(kind, about, held(form), typed(form), desk.actor());
            throw refused;
        }
    }

    /** Where a text is typed on. */
    public static String page(BegunForm.Kind kind, long about, BegunForm form) {
        String chosen = form == null ? "" : "?begun=" + form.id;
        return switch (kind) {
            case PAGE_TEXT -> "/workshop/pages/" + about + chosen + "#text";
            case RECORD_EDIT -> "/workshop/records/" + about + "/edit" + chosen;
            case RECORD_TEXT -> "/workshop/records/" + about + "/edit" + chosen + "#raw";
        };
    }

    /** How a text begins, in one line. */
    public static String words(BegunForm form) {
        String all = form.fields.entrySet().stream()
                .filter(field -> !BegunForms.NOT_TYPED.contains(field.getKey()))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(" · "))
                .replaceAll("\\s+", " ");
        return all.codePointCount(0, all.length()) <= SHOWN
                ? all
                : all.substring(0, all.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static String action(BegunForm.Kind kind, long about) {
        return switch (kind) {
            case PAGE_TEXT -> "/workshop/pages/" + about + "/drafts";
            case RECORD_EDIT -> "/workshop/records/" + about + "/edit";
            case RECORD_TEXT -> "/workshop/records/" + about + "/text";
        };
    }

    private Response kept(BegunForm.Kind kind, long about, MultivaluedMap<String, String> form, HttpHeaders headers) {
        BegunForms.Kept kept = forms.keep(kind, about, held(form), typed(form), desk.actor());
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || !accept.startsWith(MediaType.APPLICATION_JSON)) {
            return Desk.see(page(kind, about, kept.form()));
        }
        Acknowledged told = kept.form() == null
                ? new Acknowledged("", "", false)
                : new Acknowledged(held(kept.form()), Desk.minute(kept.form().savedAt), kept.apart());
        return Response.ok(told).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Asks before a text is given up; what was typed is saved first, so that nothing is lost at a slip of the hand. */
    private Response asked(BegunForm.Kind kind, long about, MultivaluedMap<String, String> form) {
        BegunForm kept =
                forms.keep(kind, about, held(form), typed(form), desk.actor()).form();
        if (kept == null) {
            return Desk.see(page(kind, about, null));
        }
        Page page = desk.page("begun_give_up_sure");
        return Desk.answer(
                Response.Status.OK, Desk.in(page, BegunTemplates.giveUp(page, line(kept), action(kind, about))));
    }

    private BegunView.Line line(BegunForm form) {
        return new BegunView.Line(form.id, page(form.kind, form.about, form), words(form), Desk.minute(form.savedAt));
    }

    private static String held(BegunForm form) {
        return form.id + ":" + form.version;
    }

    private static BegunForms.Held held(MultivaluedMap<String, String> form) {
        String sent = form.getFirst("begun");
        if (sent == null || sent.isEmpty()) {
            return BegunForms.Held.NONE;
        }
        var parts = HELD.matcher(sent);
        if (!parts.matches()) {
            throw new BadRequestException("not a kept form");
        }
        return new BegunForms.Held(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    private static Map<String, String> typed(MultivaluedMap<String, String> form) {
        Map<String, String> typed = new TreeMap<>();
        form.forEach((name, values) -> {
            if (!OF_THE_FORM.contains(name)) {
                typed.put(name, values.get(0));
            }
        });
        return typed;
    }
}
