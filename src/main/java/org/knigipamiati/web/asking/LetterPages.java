package org.knigipamiati.web.asking;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.knigipamiati.archives.Advice;
import org.knigipamiati.archives.Archive;
import org.knigipamiati.archives.Archives;
import org.knigipamiati.archives.Letter;
import org.knigipamiati.archives.LetterPdf;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.knowledge.Told;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * The letter to an archive about the person of a record, {@code /records/{id}/letter?to=ARCHIVE&case=N}, without {@code to} the
 * likeliest one: to read, as text and as PDF, in the
 * language of the archive. It is written anew each time, kept nowhere and sent to nobody.
 */
@Path("/records/{id: [1-9][0-9]{0,17}}")
@Blocking
@Transactional
public class LetterPages {

    @Inject
    Pages pages;

    /** Whose letter it is; {@code told} is null for a record without a case. */
    private record Asked(MemorialRecord record, RecordCase told, Archive archive, Letter letter) {}

    /** The address of the letter about a case; {@code told} is null for a record without one. */
    static String address(long record, String archive, RecordCase told) {
        return "/records/" + record + "/letter?to=" + archive
                + (told == null || told.caseNo == 0 ? "" : "&case=" + told.caseNo);
    }

    @GET
    @Path("letter")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public TemplateInstance letter(
            @PathParam("id") long id, @QueryParam("to") String to, @QueryParam("case") String caseNo) {
        Asked asked = asked(id, to, caseNo);
        Language language = pages.language();
        Told name = Told.of(asked.archive.names(), language, "");
        Page page = pages.passingPage(Words.of(language).say("asked_title", name.words()));
        String query = address(id, asked.archive.code(), asked.told).substring(("/records/" + id + "/letter").length());
        return page.in(AskingTemplates.letter(
                page,
                new LetterView(
                        id,
                        name,
                        asked.letter.language(),
                        Language.of(asked.letter.language()).ownName(),
                        asked.letter.advice(),
                        text(asked),
                        asked.letter.certainty() != Certainty.VERIFIED,
                        "/records/" + id + "/letter.txt" + query,
                        "/records/" + id + "/letter.pdf" + query)));
    }

    @GET
    @Path("letter.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public Response text(@PathParam("id") long id, @QueryParam("to") String to, @QueryParam("case") String caseNo) {
        Asked asked = asked(id, to, caseNo);
        return file(asked, "txt", text(asked).getBytes(StandardCharsets.UTF_8), "text/plain;charset=UTF-8");
    }

    @GET
    @Path("letter.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("id") long id, @QueryParam("to") String to, @QueryParam("case") String caseNo) {
        Asked asked = asked(id, to, caseNo);
        String title = Words.of(Language.of(asked.letter.language())).say("asked_heading");
        return file(asked, "pdf", LetterPdf.of(title, asked.letter.language(), text(asked)), "application/pdf");
    }

    private static Response file(Asked asked, String form, byte[] bytes, String type) {
        String name = "letter-" + asked.record.id + '-' + asked.archive.code() + '.' + form;
        return Response.ok(bytes, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + '"')
                .build();
    }

    private String text(Asked asked) {
        return asked.letter.filled(LetterFields.of(
                asked.record,
                asked.told,
                asked.archive,
                Language.of(asked.letter.language()),
                pages.publicAddress("/records/" + asked.record.id)));
    }

    /** Nothing is told of a record that is not shown, nor of an archive or a case that is not there. */
    private static Asked asked(long id, String to, String caseNo) {
        MemorialRecord record = MemorialRecord.findById(id);
        if (record == null || !record.isPublished()) {
            throw new NotFoundException();
        }
        RecordCase told = told(record, caseNo);
        Archive archive = (to == null
                        ? likeliest(record, told)
                        : Archives.load().archive(to))
                .orElseThrow(NotFoundException::new);
        Letter letter = Archives.load().letter(archive).orElseThrow(NotFoundException::new);
        return new Asked(record, told, archive, letter);
    }

    /** The first archive that the page of the record names and that takes a letter. */
    private static Optional<Archive> likeliest(MemorialRecord record, RecordCase told) {
        Archives archives = Archives.load();
        Advice advice = archives.advise(RecordCases.of(record, told));
        return Stream.of(advice.file(), advice.also(), advice.rights())
                .flatMap(List::stream)
                .map(Advice.Step::archive)
                .filter(archive -> archives.letter(archive).isPresent())
                .findFirst();
    }

    private static RecordCase told(MemorialRecord record, String caseNo) {
        if (caseNo == null) {
            return record.cases.isEmpty() ? null : record.cases.get(0);
        }
        return record.cases.stream()
                .filter(one -> Integer.toString(one.caseNo).equals(caseNo))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
