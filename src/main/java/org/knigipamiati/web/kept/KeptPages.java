package org.knigipamiati.web.kept;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.knigipamiati.accounts.gate.SafeNext;
import org.knigipamiati.cite.SourceLine;
import org.knigipamiati.export.Exports;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.web.frame.FileLinks;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.web.search.HitView;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * The reader's list of people, {@code /kept}, and a list that somebody sent, {@code /kept?ids=…}, which leaves the reader's own alone until they
 * say that it shall be added. Who is not shown any more is in neither; the list says how many that are and not who.
 */
@Path("/kept")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class KeptPages {

    private static final String HERE = "/kept";

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @Inject
    KeptByReader reader;

    @Inject
    Exports exports;

    @Inject
    EntityManager em;

    @GET
    @Transactional
    public TemplateInstance list(@QueryParam("ids") String ids, @QueryParam("full") String full) {
        invented.refresh();
        Language language = pages.language();
        Words words = Words.of(language);
        boolean own = ids == null;
        KeptList list = own ? reader.list() : KeptList.read(ids);
        List<KeptView.Kept> shown = shown(list, language);
        int missing = list.ids().size() - shown.size();
        KeptView view = new KeptView(
                own,
                own ? words.say("kept_lead", KeptList.MOST) : words.say("kept_sent_lead"),
                shown,
                missing == 0 ? "" : words.say("kept_missing", missing),
                full == null ? "" : words.say("kept_full", KeptList.MOST),
                list.text(),
                pages.publicAddress(HERE + "?ids=" + list.text()));
        Page page = pages.passingPage(words.say(own ? "kept_title" : "kept_sent_title"));
        FileLinks files = shown.isEmpty()
                ? null
                : FileLinks.ofSome(
                        exports, shown.stream().map(KeptView.Kept::id).toList(), language);
        return page.in(KeptTemplates.kept(page, view, files));
    }

    /** Keeps some, leaves one out or empties the list, and goes back to where the reader was. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @FormParam("keep") String keep,
            @FormParam("leave") String leave,
            @FormParam("empty") String empty,
            @FormParam("back") String back) {
        KeptList before = reader.list();
        KeptList wanted = KeptList.read(keep);
        KeptList after = empty != null
                ? KeptList.EMPTY
                : KeptList.id(leave).map(before::without).orElse(before).with(wanted);
        String next = back == null ? HERE : SafeNext.of(back);
        if (!after.ids().containsAll(wanted.ids()) && empty == null) {
            next = HERE + "?full=yes";
        }
        return Response.seeOther(URI.create(next)).cookie(reader.cookie(after)).build();
    }

    private List<KeptView.Kept> shown(KeptList list, Language language) {
        Map<Long, MemorialRecord> records = em.createQuery(
                        "from MemorialRecord r join fetch r.source join fetch r.entry"
                                + " where r.id in ?1 and r.state = ?2 and r.mayBeLiving = false",
                        MemorialRecord.class)
                .setParameter(1, list.ids())
                .setParameter(2, RecordState.PUBLISHED)
                .getResultStream()
                .collect(Collectors.toMap(record -> record.id, Function.identity()));
        return list.ids().stream()
                .map(records::get)
                .filter(Objects::nonNull)
                .map(record -> new KeptView.Kept(
                        record.id,
                        HitView.of(
                                RecordCard.of(record),
                                language,
                                Map.of(record.source.id, SourceLine.title(record.source, language)))))
                .toList();
    }
}
