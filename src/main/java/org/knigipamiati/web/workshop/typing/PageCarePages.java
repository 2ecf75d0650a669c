package org.knigipamiati.web.workshop.typing;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.knigipamiati.review.scan.ScanFolder;
import org.knigipamiati.review.scan.ScanRefused;
import org.knigipamiati.review.scan.Scans;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.source.PageCare;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.workshop.desk.Desk;

/** Mends a page of a book: its number, image and place; deletes it while nothing was typed of it. */
@Path("/workshop/pages/{page: [0-9]{1,18}}/edit")
@Produces(MediaType.TEXT_HTML)
public class PageCarePages {

    @Inject
    Desk desk;

    @Inject
    PageCare care;

    @Inject
    ScanFolder scans;

    @GET
    @Transactional
    public TemplateInstance show(@PathParam("page") long id) {
        return page(id, null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response act(
            @PathParam("page") long id,
            @RestForm("act") String act,
            @RestForm("label") String label,
            @RestForm("image") FileUpload image)
            throws IOException {
        try {
            switch (Desk.pressed(act, "save", "earlier", "later", "delete", "delete-surely")) {
                case "save" -> {
                    care.rename(id, label, desk.actor());
                    if (image != null && image.size() > 0) {
                        String problem = replace(id, image);
                        if (problem != null) {
                            return Desk.answer(Response.Status.CONFLICT, page(id, problem));
                        }
                    }
                }
                case "delete" -> {
                    return Desk.answer(Response.Status.OK, question(id));
                }
                case "delete-surely" -> {
                    String source = sourceOf(id);
                    care.delete(id, desk.actor());
                    return Desk.see("/workshop/sources/" + source + "#pages");
                }
                default -> {
                    // Who moves a page by one place often moves it by several.
                    care.move(id, "earlier".equals(act), desk.actor());
                    return Desk.see("/workshop/pages/" + id + "/edit#order");
                }
            }
            return Desk.see("/workshop/sources/" + sourceOf(id) + "#pages");
        } catch (Catalogue.Refused refused) {
            String why = desk.say("source_problem_" + refused.problem(), refused.what());
            return Desk.answer(Response.Status.CONFLICT, page(id, why));
        } catch (ScanRefused refused) {
            String why = desk.say("scan_" + refused.reason(), refused.args().toArray());
            return refused.reason() == ScanRefused.Reason.BUSY
                    ? Desk.busy(page(id, why))
                    : Desk.answer(Response.Status.BAD_REQUEST, page(id, why));
        }
    }

    /** Why the image stays, in words; null if it was replaced. */
    private String replace(long id, FileUpload image) throws ScanRefused, IOException {
        List<Scans.Kept> kept = scans.keep(image.uploadedFile());
        if (kept.size() > 1) {
            // Taking the first would lose the others without a word; all of them are swept away as images of nothing.
            return desk.say("typing_one_image", kept.size());
        }
        care.replace(id, kept.get(0), desk.actor());
        return null;
    }

    @Transactional
    String sourceOf(long id) {
        return existing(id).source.id;
    }

    private TemplateInstance page(long id, String problem) {
        BookPage page = existing(id);
        List<BookPage> all = BookPage.of(page.source.id);
        int at = all.indexOf(page);
        boolean earlier = at > 0;
        boolean later = at < all.size() - 1;
        String before = earlier ? all.get(at - 1).label : "";
        String behind = later ? all.get(at + 1).label : "";
        String place = "";
        if (earlier && later) {
            place = desk.say("typing_stands_between", before, behind);
        } else if (earlier || later) {
            place = desk.say(earlier ? "typing_stands_last" : "typing_stands_first", before + behind);
        }
        Page frame = desk.page("typing_mend_title", page.label);
        boolean open = PageCare.isOf(page, desk.actor());
        return Desk.in(frame, TypingTemplates.mend(frame, new MendView(page, open, problem, place, earlier, later)));
    }

    /** Whether somebody means it; whoever may not is told so before. */
    private TemplateInstance question(long id) {
        care.refuseToDelete(id, desk.actor());
        BookPage page = existing(id);
        Page frame = desk.page("typing_delete_sure", page.label);
        return Desk.in(frame, TypingTemplates.deletePage(frame, page));
    }

    private static BookPage existing(long id) {
        BookPage page = BookPage.find("select p from BookPage p join fetch p.source where p.id = ?1", id)
                .firstResult();
        if (page == null) {
            throw new NotFoundException();
        }
        return page;
    }
}
