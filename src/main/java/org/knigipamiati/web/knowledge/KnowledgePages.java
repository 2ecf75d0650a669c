package org.knigipamiati.web.knowledge;

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
import org.knigipamiati.knowledge.Knowledge;
import org.knigipamiati.knowledge.KnowledgeEntry;
import org.knigipamiati.knowledge.KnowledgeTable;
import org.knigipamiati.web.frame.InventedNotice;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** What is known around the records: an index of the tables, a list for each, a page for each entry. */
@Path("/knowledge")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class KnowledgePages {

    /** Longest question that is looked for; a longer one is cut. */
    private static final int LONGEST_QUESTION = 200;

    @Inject
    Pages pages;

    @Inject
    InventedNotice invented;

    @GET
    public TemplateInstance index(@QueryParam("q") @DefaultValue("") String q) {
        invented.refresh();
        Language language = pages.language();
        Words words = Words.of(language);
        Telling telling = new Telling(language);
        String question = question(q);
        List<KnowledgeIndexView.TableLink> tables = Knowledge.load().tables().stream()
                .map(table -> new KnowledgeIndexView.TableLink(
                        title(table, words),
                        "/knowledge/" + table.id(),
                        words.say("knowledge_lead." + table.id()),
                        table.entries().size()))
                .toList();
        List<KnowledgeEntry> found = question.isEmpty()
                ? List.of()
                : Knowledge.load().tables().stream()
                        .flatMap(table -> table.entries().values().stream())
                        .filter(entry -> !entry.unverified() && telling.speaksOf(entry, question))
                        .toList();
        Page page = page(words.say("knowledge_title"), words.say("knowledge_lead"), question);
        return page.in(
                KnowledgeTemplates.index(page, new KnowledgeIndexView(question, tables, telling.byTable(found))));
    }

    @GET
    @Path("{table: [a-z]+}")
    public TemplateInstance list(@PathParam("table") String name, @QueryParam("q") @DefaultValue("") String q) {
        KnowledgeTable table = Knowledge.load().table(name).orElseThrow(NotFoundException::new);
        invented.refresh();
        Language language = pages.language();
        Words words = Words.of(language);
        Telling telling = new Telling(language);
        String question = question(q);
        List<KnowledgeEntry> found = table.entries().values().stream()
                .filter(entry -> question.isEmpty() || telling.speaksOf(entry, question))
                .toList();
        String lead = words.say("knowledge_lead." + table.id());
        Page page = page(title(table, words), lead, question);
        return page.in(KnowledgeTemplates.list(
                page,
                new KnowledgeListView(
                        table.id(),
                        title(table, words),
                        lead,
                        question,
                        found.size(),
                        telling.byGroup(
                                table,
                                found.stream()
                                        .filter(entry -> !entry.unverified())
                                        .toList()),
                        found.stream()
                                .filter(KnowledgeEntry::unverified)
                                .map(telling::listed)
                                .toList())));
    }

    @GET
    @Path("{table: [a-z]+}/{id: [A-Z][A-Z0-9_]*}")
    public TemplateInstance entry(@PathParam("table") String name, @PathParam("id") String id) {
        Knowledge knowledge = Knowledge.load();
        KnowledgeEntry entry = knowledge.entry(name + '/' + id).orElseThrow(NotFoundException::new);
        invented.refresh();
        Language language = pages.language();
        Words words = Words.of(language);
        Telling telling = new Telling(language);
        Told title = telling.title(entry);
        Page page = pages.page(title.words(), words.say("knowledge_lead." + name));
        return page.in(KnowledgeTemplates.entry(
                page,
                new KnowledgeEntryView(
                        new Told(words.say("knowledge_table." + name), "", "/knowledge/" + name + '#' + id),
                        title,
                        telling.lines(entry, true),
                        telling.sources(entry),
                        telling.certainty(entry),
                        entry.unverified(),
                        telling.byTable(knowledge.about(entry.path())))));
    }

    /** A list is for search engines, what somebody looked for in it is not. */
    private Page page(String title, String lead, String question) {
        return question.isEmpty() ? pages.page(title, lead) : pages.passingPage(title);
    }

    private static String title(KnowledgeTable table, Words words) {
        return words.say("knowledge_table." + table.id());
    }

    private static String question(String q) {
        return q.strip().substring(0, Math.min(q.strip().length(), LONGEST_QUESTION));
    }
}
