package org.knigipamiati.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.knigipamiati.harvest.HarvestProblem.Code;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Source;
import org.knigipamiati.words.Language;

/**
 * The collection as a repository of OAI-PMH 2.0 ({@code openarchives.org/OAI/2.0/openarchivesprotocol.htm}): metadata in Dublin Core,
 * one set for each source, changes by the second, deletions remembered for ever.
 */
@ApplicationScoped
public class Repository {

    static final String PREFIX = "oai_dc";

    /** Records in one part of a list: some hundred kilobytes. */
    static final int PART = 100;

    private static final Pattern IDENTIFIER = Pattern.compile("oai:([^:/]+):([1-9][0-9]{0,17})");
    private static final Set<String> ARGUMENTS =
            Set.of("verb", "identifier", "metadataPrefix", "from", "until", "set", "resumptionToken");

    @Inject
    SealedToken tokens;

    @Inject
    Harvested harvested;

    @Inject
    EntityManager em;

    /**
     * Who answers.
     *
     * @param base address of the site without a slash at its end
     * @param host name by which identifiers are told from those of other repositories
     * @param contact address of whoever runs it
     */
    public record Identity(String base, String host, String contact) {

        String address() {
            return base + "/oai";
        }

        String identifier(long id) {
            return "oai:" + host + ':' + id;
        }
    }

    /** The answer to a request, errors of the protocol included, as XML. */
    @Transactional
    public String answer(Map<String, ? extends Collection<String>> parameters, Identity identity) {
        Instant now = harvested.knownUntil();
        Map<String, String> arguments = new LinkedHashMap<>();
        try {
            HarvestVerb verb = read(parameters, arguments);
            return HarvestAnswer.of(
                    identity.address(), arguments, now, answer -> content(verb, arguments, identity, now, answer));
        } catch (HarvestProblem problem) {
            return refusal(problem, arguments, identity, now);
        }
    }

    private static String refusal(
            HarvestProblem problem, Map<String, String> arguments, Identity identity, Instant now) {
        Map<String, String> repeated = problem.isAboutTheRequest() ? Map.of() : arguments;
        try {
            return HarvestAnswer.of(identity.address(), repeated, now, answer -> answer.problem(problem));
        } catch (HarvestProblem impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HarvestVerb read(Map<String, ? extends Collection<String>> parameters, Map<String, String> arguments)
            throws HarvestProblem {
        Collection<String> named = parameters.get("verb");
        if (named == null || named.size() != 1) {
            throw new HarvestProblem(Code.badVerb, "One verb is wanted");
        }
        String name = named.iterator().next();
        HarvestVerb verb =
                HarvestVerb.named(name).orElseThrow(() -> new HarvestProblem(Code.badVerb, "There is no verb " + name));
        arguments.put("verb", name);
        for (Map.Entry<String, ? extends Collection<String>> given : parameters.entrySet()) {
            String argument = given.getKey();
            boolean resumes = verb.lists() && argument.equals("resumptionToken");
            if (!ARGUMENTS.contains(argument) || !(argument.equals("verb") || resumes || verb.takes(argument))) {
                throw new HarvestProblem(Code.badArgument, verb + " takes no argument " + argument);
            }
            if (given.getValue().size() != 1
                    || given.getValue().iterator().next().isEmpty()) {
                throw new HarvestProblem(Code.badArgument, argument + " is wanted once, and not empty");
            }
            arguments.putIfAbsent(argument, given.getValue().iterator().next());
        }
        if (arguments.containsKey("resumptionToken")) {
            if (arguments.size() > 2) {
                throw new HarvestProblem(Code.badArgument, "resumptionToken is wanted without any other argument");
            }
            return verb;
        }
        for (String required : verb.required()) {
            if (!arguments.containsKey(required)) {
                throw new HarvestProblem(Code.badArgument, verb + " wants the argument " + required);
            }
        }
        return verb;
    }

    private void content(
            HarvestVerb verb, Map<String, String> arguments, Identity identity, Instant now, HarvestAnswer answer)
            throws XMLStreamException, HarvestProblem {
        if (arguments.containsKey("metadataPrefix")
                && !arguments.get("metadataPrefix").equals(PREFIX)) {
            throw new HarvestProblem(Code.cannotDisseminateFormat, "Records are given as " + PREFIX + " only");
        }
        switch (verb) {
            case Identify -> identify(identity, now, answer);
            case ListMetadataFormats -> formats(arguments, identity, answer);
            case ListSets -> sets(arguments, answer);
            case GetRecord -> {
                Harvested.Item item = item(arguments.get("identifier"), identity);
                answer.open(verb.name());
                records(List.of(item), identity, answer);
                answer.close();
            }
            default -> list(verb, arguments, identity, now, answer);
        }
    }

    private void identify(Identity identity, Instant now, HarvestAnswer answer) throws XMLStreamException {
        answer.open("Identify");
        answer.element("repositoryName", "Knigi Pamiati");
        answer.element("baseURL", identity.address());
        answer.element("protocolVersion", "2.0");
        answer.element("adminEmail", identity.contact());
        answer.element("earliestDatestamp", XmlText.day(harvested.earliest().orElse(now)));
        answer.element("deletedRecord", "persistent");
        answer.element("granularity", "YYYY-MM-DD");
        answer.close();
    }

    private void formats(Map<String, String> arguments, Identity identity, HarvestAnswer answer)
            throws XMLStreamException, HarvestProblem {
        if (arguments.containsKey("identifier")) {
            item(arguments.get("identifier"), identity);
        }
        answer.open("ListMetadataFormats");
        answer.open("metadataFormat");
        answer.element("metadataPrefix", PREFIX);
        answer.element("schema", HarvestAnswer.DC_SCHEMA);
        answer.element("metadataNamespace", HarvestAnswer.DC_NAMESPACE);
        answer.close();
        answer.close();
    }

    private void sets(Map<String, String> arguments, HarvestAnswer answer) throws XMLStreamException, HarvestProblem {
        if (arguments.containsKey("resumptionToken")) {
            throw new HarvestProblem(Code.badResumptionToken, "All sets stand in one answer");
        }
        List<Source> sources = Source.shown();
        if (sources.isEmpty()) {
            throw new HarvestProblem(Code.noSetHierarchy, "There is no source yet, and sets are sources");
        }
        answer.open("ListSets");
        for (Source source : sources) {
            answer.open("set");
            answer.element("setSpec", source.id);
            answer.element(
                    "setName", Language.first().choose(source.allTitles()).orElse(source.title));
            answer.close();
        }
        answer.close();
    }

    private void list(
            HarvestVerb verb, Map<String, String> arguments, Identity identity, Instant now, HarvestAnswer answer)
            throws XMLStreamException, HarvestProblem {
        HarvestSpan span = span(verb, arguments, now);
        List<Harvested.Item> found = harvested.next(span, PART + 1);
        if (found.isEmpty() && span.given() == 0) {
            throw new HarvestProblem(Code.noRecordsMatch, "No record was changed then in this set");
        }
        List<Harvested.Item> part = found.subList(0, Math.min(PART, found.size()));
        HarvestSpan rest = found.size() > PART ? span.after(part.get(PART - 1), PART) : null;
        answer.open(verb.name());
        if (verb == HarvestVerb.ListRecords) {
            records(part, identity, answer);
        } else {
            for (Harvested.Item item : part) {
                answer.header(identity.identifier(item.id()), item);
            }
        }
        answer.resumption(span, rest == null ? null : tokens.seal(rest.token()));
        answer.close();
    }

    private HarvestSpan span(HarvestVerb verb, Map<String, String> arguments, Instant now) throws HarvestProblem {
        String token = arguments.get("resumptionToken");
        if (token != null) {
            return tokens.open(token)
                    .flatMap(text -> HarvestSpan.resumed(verb, text))
                    .orElseThrow(() ->
                            new HarvestProblem(Code.badResumptionToken, "No answer of " + verb + " gave this token"));
        }
        HarvestSpan span =
                HarvestSpan.begin(verb, arguments.get("set"), arguments.get("from"), arguments.get("until"), now);
        return span.of(harvested.count(span));
    }

    private void records(List<Harvested.Item> items, Identity identity, HarvestAnswer answer)
            throws XMLStreamException {
        Map<Long, MemorialRecord> records = load(items);
        for (Harvested.Item item : items) {
            MemorialRecord record = records.get(item.id());
            // Hidden between the two questions: its header of the next harvest says so, its metadata go out no more.
            boolean gone = item.gone() || record == null || !record.isPublished();
            answer.open("record");
            answer.header(
                    identity.identifier(item.id()), new Harvested.Item(item.id(), item.source(), item.changed(), gone));
            if (!gone) {
                answer.dublinCore(DublinCore.of(record, identity.base() + "/records/" + item.id()));
            }
            answer.close();
        }
    }

    private Map<Long, MemorialRecord> load(List<Harvested.Item> items) {
        List<Long> ids = items.stream()
                .filter(item -> !item.gone())
                .map(Harvested.Item::id)
                .toList();
        return em
                .createQuery(
                        "from MemorialRecord r join fetch r.entry join fetch r.source where r.id in ?1",
                        MemorialRecord.class)
                .setParameter(1, ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(record -> record.id, Function.identity()));
    }

    private Harvested.Item item(String identifier, Identity identity) throws HarvestProblem {
        Matcher parts = IDENTIFIER.matcher(identifier);
        if (parts.matches() && parts.group(1).equals(identity.host())) {
            var found = harvested.find(Long.parseLong(parts.group(2)));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new HarvestProblem(Code.idDoesNotExist, "There is no record " + identifier);
    }
}
