package org.knigipamiati.web.card;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.web.frame.Pages;

/** The picture of a person, {@code /records/{id}/card.png}; who is not shown has none. */
@Path("/records/{id: [1-9][0-9]{0,17}}")
@Blocking
public class RecordCardPage {

    @Inject
    Pages pages;

    @Inject
    Cards cards;

    /** Address of the picture of a record. */
    public static String address(long record) {
        return "/records/" + record + "/card.png";
    }

    @GET
    @Path("card.png")
    @Transactional
    public Response picture(@PathParam("id") long id, @Context Request request) {
        MemorialRecord record = MemorialRecord.findById(id);
        if (record == null || !record.isPublished()) {
            throw new NotFoundException();
        }
        return cards.answer(Card.of(record, pages.language()), request);
    }
}
