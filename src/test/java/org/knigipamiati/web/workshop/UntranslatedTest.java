package org.knigipamiati.web.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.words.Language;

/** No page of the workplace, nor of a record that was made there, shows a code of ours or the key of a message that is missing, in any language. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class UntranslatedTest {

    private static final String PASSWORD = "четыре тихих слова";

    /** A key without a message stands in brackets; constants have underscores; checks have numbers; files of typed pages have ours. */
    private static final Pattern OURS = Pattern.compile(
            "\\[[a-z]+[_.][A-Za-z_.]+]|(?<![\\p{L}\\p{N}_/])[A-Z][A-Z0-9]*_[A-Z0-9_]+|(?<![\\p{L}\\p{N}-])C[0-9]{2}(?![0-9])"
                    + "|(?<!\\p{L})page-[0-9]+|\\{[0-9]}");

    /** Codes that are shown alone in a cell or a choice if their words are forgotten. */
    private static final Set<String> CODES = Stream.of(
                    Stream.of("m", "f", "null", "true", "false", "sheet", "typed"),
                    Arrays.stream(BodyType.values()).map(Enum::name),
                    Arrays.stream(SentenceKind.values()).map(Enum::name))
            .flatMap(codes -> codes)
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    Accounts accounts;

    @Inject
    InventedDesk desk;

    @Test
    void noPageShowsACodeOfOurs() throws Exception {
        Set<Role> roles = Set.of(Role.VOLUNTEER, Role.REVIEWER, Role.ADMINISTRATOR);
        String name = "Ракита " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        accounts.createWithPassword(name, PASSWORD, roles, "test");
        List<String> paths = new ArrayList<>(desk.paths(new Actor(name, roles)));
        paths.addAll(paths.stream()
                .filter(path -> path.matches("/workshop/(records|sources)/[^/]+"))
                .map(path -> path.substring("/workshop".length()))
                .toList());
        Visitor visitor = new Visitor().signIn(name, PASSWORD);
        List<String> found = new ArrayList<>();
        int shown = 0;
        for (String path : paths) {
            for (Language language : Language.all()) {
                visitor.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag());
                shown += visitor.status() == 200 ? 1 : 0;
                for (String code : codes(visitor.page())) {
                    found.add(language.tag() + " " + path + ": " + code);
                }
            }
        }
        assertThat(shown).as("pages shown").isGreaterThan(paths.size() * 4);
        assertThat(found).isEmpty();
    }

    private static List<String> codes(Document page) {
        List<String> found = new ArrayList<>();
        Element main = page.selectFirst("main");
        // What a book prints or somebody typed is theirs, and commands are the same in every language.
        main.select("blockquote, textarea, code, pre").remove();
        for (Element element : main.getAllElements()) {
            Stream.concat(
                            Stream.of(element.ownText()),
                            Stream.of("title", "alt", "aria-label", "placeholder", "data-label")
                                    .map(element::attr))
                    .filter(text ->
                            CODES.contains(text.strip()) || OURS.matcher(text).find())
                    .forEach(found::add);
        }
        return found;
    }
}
