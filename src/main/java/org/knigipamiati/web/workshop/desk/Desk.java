package org.knigipamiati.web.workshop.desk;

import com.ibm.icu.util.ULocale;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.knigipamiati.accounts.gate.CurrentUser;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.frame.Times;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** What every page of the workplace needs: who works, in which language, and the frame. */
@ApplicationScoped
public class Desk {

    /** As many of what was set aside as a page shows. */
    public static final int MOST_ASIDE = 200;

    @Inject
    Pages pages;

    @Inject
    CurrentUser user;

    /** Who makes the request. */
    public Actor actor() {
        return new Actor(user.name(), user.roles());
    }

    /** The reader's language. */
    public Language language() {
        return pages.language();
    }

    /** The address under which the public reaches a path of ours. */
    public String publicAddress(String path) {
        return pages.publicAddress(path);
    }

    /** A message in the reader's language. */
    public String say(String key, Object... args) {
        return Words.of(language()).say(key, args);
    }

    /** The frame of a page of which search engines need not know. */
    public Page page(String titleKey, Object... args) {
        return pages.passingPage(say(titleKey, args));
    }

    /** A template in the language of its page. */
    public static TemplateInstance in(Page page, TemplateInstance template) {
        return template.setLocale(page.language().locale());
    }

    /** Sends the browser to another page after something was done. */
    public static Response see(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /**
     * A whole number that one of our own forms sent.
     *
     * @throws BadRequestException if it is none, so that the form was not ours
     */
    public static int number(String sent) {
        try {
            return Integer.parseInt(sent);
        } catch (NumberFormatException e) {
            throw new BadRequestException("not a number");
        }
    }

    /**
     * A constant that one of our own forms sent.
     *
     * @throws BadRequestException if it is none
     */
    public static <E extends Enum<E>> E constant(Class<E> type, String sent) {
        try {
            return Enum.valueOf(type, sent == null ? "" : sent);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("not one of " + type.getSimpleName());
        }
    }

    /**
     * What the pressed button of one of our own forms asks for.
     *
     * @throws BadRequestException if it is none of the buttons that the form has, so that nothing is done by guess
     */
    public static String pressed(String sent, String... buttons) {
        if (!Arrays.asList(buttons).contains(sent)) {
            throw new BadRequestException("not one of " + String.join(", ", buttons));
        }
        return sent;
    }

    /** A page with another status than 200. */
    public static Response answer(Response.Status status, TemplateInstance page) {
        return html(status, page);
    }

    /**
     * A page that says what became of something that was done.
     *
     * @param back where one goes on
     */
    public Response done(String what, String back) {
        Page page = page("typing_done");
        return html(
                Response.Status.OK,
                in(page, DeskTemplates.refused(page, what, back)).render());
    }

    /**
     * A page that says why something was not done; written out at once, for where exceptions become answers.
     *
     * @param back the page from which it was asked
     */
    public Response refused(Response.Status status, String why, String back) {
        Page page = page("workshop_refused");
        return html(status, in(page, DeskTemplates.refused(page, why, back)).render());
    }

    private static Response html(Response.Status status, Object page) {
        return Response.status(status).type(Pages.HTML).entity(page).build();
    }

    /** A page that says to try again in a few seconds; what was typed stands on it. */
    public static Response busy(TemplateInstance page) {
        return Response.fromResponse(answer(Response.Status.SERVICE_UNAVAILABLE, page))
                .header("Retry-After", 10)
                .build();
    }

    /** Languages that the program that reads scans calls by codes, by their names. */
    public String tongues(Collection<String> codes) {
        return codes.stream().map(this::tongue).collect(Collectors.joining(", "));
    }

    /** A language by its name; a code that is none's stays. */
    public String tongue(String code) {
        return ULocale.getDisplayLanguage(code, language().tag());
    }

    /** The day, in words; empty for null. For what happened long ago or is told to readers, whom no minute helps. */
    public String day(Instant at) {
        return Words.of(language()).date(Times.day(at));
    }

    /** Date, minute and time zone; empty for null. */
    public static String minute(Instant at) {
        return Times.minute(at);
    }

    /** The printed name of a record, or its number. */
    public static String name(MemorialRecord record) {
        return record.printedName().isEmpty() ? "№ " + record.id : record.printedName();
    }
}
