package org.knigipamiati.web.albums;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.knigipamiati.report.Albums;
import org.knigipamiati.report.AlbumsQuestion;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.web.frame.BadParameters;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Albums by region and day, {@code /albums}, and who stood in one, {@code /albums/LEN-1938-01-14-album}. */
@Path("/albums")
public class AlbumPages {

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    Albums albums;

    @Inject
    BadParameters bad;

    /**
     * The regions that have albums, or the albums of one of them.
     *
     * @param region code of the region; empty for the list of regions
     * @param date year or year and month of the decision, as {@code 1938-01}; empty for all
     * @param after name of the last album of the page before
     */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Blocking
    public Object list(
            @QueryParam("region") @DefaultValue("") String region,
            @QueryParam("date") @DefaultValue("") String date,
            @QueryParam("after") @DefaultValue("") String after) {
        invented.refresh();
        Language language = pages.language();
        Words words = Words.of(language);
        AlbumsQuestion question;
        try {
            question = AlbumsQuestion.read(Map.of(AlbumsQuestion.REGION, region, AlbumsQuestion.DATE, date)::get);
        } catch (InvalidSearch wrong) {
            return bad.page(wrong.parameter(), words.say("albums_wrong." + wrong.parameter()));
        }
        Page page = pages.page(words.say("albums_title"), words.say("albums_lead"));
        List<AlbumWords.Line> regions = AlbumView.regions(albums.regions(), language);
        if (question.region().isEmpty()) {
            return page.in(AlbumTemplates.albums(page, regions, "", "", List.of(), ""));
        }
        Albums.Listing listing = albums.list(question.begin(), after);
        String next = listing.next()
                .map(last -> question.address() + "&after=" + last)
                .orElse("");
        return page.in(AlbumTemplates.albums(
                page,
                regions,
                question.region(),
                question.date(),
                listing.albums().stream()
                        .map(album -> AlbumWords.listed(album, language))
                        .toList(),
                next));
    }

    /**
     * Who stood in an album.
     *
     * @param number of the page of the list of people, from 1
     */
    @GET
    @Path("{album}")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Blocking
    public TemplateInstance album(@PathParam("album") String name, @QueryParam("page") @DefaultValue("1") int number) {
        Albums.Album album = albums.find(name).orElseThrow(NotFoundException::new);
        long records = album.shown() + album.repeated();
        if (number < 1 || (number > 1 && (long) (number - 1) * Albums.PEOPLE >= records)) {
            throw new NotFoundException();
        }
        invented.refresh();
        Language language = pages.language();
        AlbumView view = AlbumView.of(album, albums, number, language);
        Page page = pages.page(view.heading(), Words.of(language).say("albums_lead"));
        return page.in(AlbumTemplates.album(page, view));
    }
}
