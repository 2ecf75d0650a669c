package org.knigipamiati.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/**
 * Every address that is no page: without it the web server answers in its own words, in no language of ours. The API, the
 * operators' endpoints and the files keep their own answers.
 */
@Path("/{path: (?!api/|q/|static/).+}")
public class NoSuchPage {

    @GET
    public String none(@PathParam("path") String path) {
        throw new NotFoundException();
    }
}
