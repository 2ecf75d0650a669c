package org.knigipamiati.web.workshop.source;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.Charset;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.knigipamiati.review.sheet.SheetFile;
import org.knigipamiati.review.sheet.SheetImport;
import org.knigipamiati.review.sheet.SheetRefused;
import org.knigipamiati.web.workshop.desk.Desk;

/** Takes an uploaded spreadsheet, or says why not. */
@Path("/workshop/sources/{source: [a-z0-9-]{1,63}}/sheets")
@Produces(MediaType.TEXT_HTML)
public class SheetUploads {

    @Inject
    Desk desk;

    @Inject
    SheetImport sheets;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @PathParam("source") String source,
            @RestForm("table") FileUpload table,
            @RestForm("encoding") String encoding)
            throws IOException {
        try {
            if (table == null) {
                return refused(desk.say("sheet_EMPTY"), source);
            }
            SheetFile sheet = sheets.upload(
                    source, table.uploadedFile(), name(table.fileName()), charset(encoding), desk.actor());
            return Desk.see("/workshop/sheets/" + sheet.id);
        } catch (SheetRefused refused) {
            return refused(desk.say("sheet_" + refused.reason(), refused.args().toArray()), source);
        }
    }

    private Response refused(String why, String source) {
        return desk.refused(Response.Status.BAD_REQUEST, why, "/workshop/sources/" + source);
    }

    /** The encoding that was chosen, null if none was, or none that there is. */
    private static Charset charset(String name) {
        try {
            return name == null || name.isBlank() ? null : Charset.forName(name);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** The last part of a path, as some browsers send one. */
    private static String name(String sent) {
        String name = sent == null ? "" : sent.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1);
        return name.isBlank() ? "table" : name.substring(0, Math.min(200, name.length()));
    }
}
