package org.knigipamiati.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.knigipamiati.knowledge.KnowledgeField.Kind;
import org.knigipamiati.vocabulary.Table;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The tables of knowledge: whole, sourced, connected, and sure of what they know. */
class KnowledgeTest {

    private final Knowledge knowledge = Knowledge.load();

    private Stream<KnowledgeEntry> entries() {
        return knowledge.tables().stream().flatMap(table -> table.entries().values().stream());
    }

    @Test
    void everyInconsistencyOfTheArticleAndEveryWarningHasItsRow() {
        List<String> needed = IntStream.rangeClosed('A', 'Q')
                .mapToObj(letter -> "ART_" + (char) letter)
                .collect(Collectors.toCollection(ArrayList::new));
        needed.addAll(List.of(
                "L16_MODEL",
                "L19_KHARBIN",
                "L26_DATE",
                "L54_ZEAL",
                "L61_ENDS",
                "L63_UNKNOWN",
                "L65_USUAL",
                "L67_NATIONALITY",
                "L69_1941",
                "L78_CRIMINALS",
                "L85_SIDE_BY_SIDE"));
        assertThat(knowledge.table("caveats").orElseThrow().entries().keySet()).containsAll(needed);
    }

    @Test
    void whatWitnessesAndInstructionsSayHasItsRow() {
        assertThat(Stream.of(
                        "orders/INS_19370814",
                        "orders/KGB_108SS",
                        "caveats/L74_SECRECY",
                        "caveats/L74_WITNESSES",
                        "caveats/L78_FALSE_DATES"))
                .allMatch(path -> knowledge.entry(path).isPresent());
        assertThat(knowledge.entry("orders/KGB_108SS").orElseThrow().cell("date"))
                .isEqualTo("1955-08-24");
    }

    @Test
    void everyTextStandsInRussianAndEnglish() {
        for (KnowledgeTable table : knowledge.tables()) {
            for (KnowledgeEntry entry : table.entries().values()) {
                for (KnowledgeField field : table.fields()) {
                    if (field.kind() == Kind.TEXT && !entry.texts(field.name()).isEmpty()) {
                        assertThat(entry.texts(field.name()))
                                .as(entry.path() + " " + field.name())
                                .containsKeys("ru", "en");
                    }
                }
            }
        }
    }

    @Test
    void noSourceIsAnAddressOrNothing() {
        assertThat(entries()).allSatisfy(entry -> {
            assertThat(entry.sources()).as(entry.path()).isNotEmpty();
            assertThat(entry.cells().get("source"))
                    .as(entry.path())
                    .doesNotContain("http", "www", "wiki", ".org", ".com", ".ru");
        });
    }

    /** Every code has a name, in every language: of tables, fields, values, sources and certainties. */
    @Test
    void everyCodeHasItsWords() {
        List<String> keys = new ArrayList<>();
        for (KnowledgeTable table : knowledge.tables()) {
            keys.add("knowledge_table." + table.id());
            keys.add("knowledge_lead." + table.id());
            table.fields().forEach(field -> keys.add("knowledge_field." + field.name()));
            for (KnowledgeEntry entry : table.entries().values()) {
                keys.add("knowledge_certainty." + entry.certainty());
                entry.sources().stream()
                        .filter(KnowledgeSource::coded)
                        .forEach(source -> keys.add("knowledge_source." + source.words()));
                table.fields().stream()
                        .filter(field -> field.kind() == Kind.CODE)
                        .forEach(field -> entry.list(field.name())
                                .forEach(code -> keys.add("knowledge_value." + field.name() + '.' + code)));
                if (!table.label().isEmpty()) {
                    keys.add(CodeKind.valueOf(table.label()).key(entry.id()));
                }
            }
        }
        for (Language language : Language.all()) {
            assertThat(keys.stream().distinct().filter(key -> !Words.of(language)
                            .has(key)))
                    .as(language.tag())
                    .isEmpty();
        }
    }

    @Test
    void anOrderKnowsItsOperationAndWhoSignedItAndTheyKnowIt() {
        KnowledgeEntry order = knowledge.entry("orders/ORD_00485").orElseThrow();
        assertThat(order.list("operation")).containsExactly("POLISH_00485");
        assertThat(knowledge.about("people/EZHOV")).contains(order);
        assertThat(knowledge.about("operation/POLISH_00485")).contains(order);
        assertThat(knowledge.about("events/E08")).contains(order);
        assertThat(paths(knowledge.about("figure/W003"))).contains("caveats/ART_C");
        assertThat(knowledge.about("bibliography/PETROV_ROGINSKII_2003")).contains(order);
    }

    /** An event is sourced as the vocabulary cites: the work is found by that too. */
    @Test
    void aWorkIsFoundByHowTheVocabulariesCiteIt() {
        assertThat(paths(knowledge.about("bibliography/WERTH_2010"))).contains("events/E08");
    }

    @Test
    void whatIsNotVerifiedIsNamedByNothing() {
        assertThat(entries().filter(KnowledgeEntry::unverified)).isNotEmpty();
        assertThat(entries()
                        .flatMap(entry -> knowledge.about(entry.path()).stream())
                        .filter(KnowledgeEntry::unverified))
                .isEmpty();
        Knowledge invented = new Knowledge(tables("A,б,b,,PRINTED,VERIFIED\nC,в,v,words/A,PRINTED,UNVERIFIED\n"));
        assertThat(invented.about("words/A")).isEmpty();
        Knowledge sure = new Knowledge(tables("A,б,b,,PRINTED,VERIFIED\nC,в,v,words/A,PRINTED,PARTLY\n"));
        assertThat(paths(sure.about("words/A"))).containsExactly("words/C");
    }

    @Test
    void aBrokenTableIsRefusedWithFileLineAndColumn() {
        refused("A,б,b,,PRINTED,VERIFIED\nA,в,v,,PRINTED,VERIFIED\n", "words.csv", "line 3", "'id'", "twice");
        refused("A,б,b,words/NOBODY,PRINTED,VERIFIED\n", "words.csv", "line 2", "'see'", "nowhere");
        refused("A,б,b,,,VERIFIED\n", "words.csv", "line 2", "'source'", "must not be empty");
        refused("A,б,b,,PRINTED,SURE\n", "words.csv", "line 2", "'certainty'", "is none of");
        refused("a b,б,b,,PRINTED,VERIFIED\n", "words.csv", "line 2", "'id'", "capitals");
        refused("A,,,,PRINTED,VERIFIED\n", "words.csv", "line 2", "name");
    }

    private static void refused(String rows, String... said) {
        assertThatThrownBy(() -> new Knowledge(tables(rows)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(said);
    }

    /** A table of invented words under the declarations of one field. */
    private static Function<String, Table> tables(String rows) {
        Map<String, String> files = Map.of(
                "knowledge/tables.csv", "table,file,title\nwords,words.csv,name\n",
                "knowledge/fields.csv", "table,field,kind,place\nwords,see,ENTRY,LIST\n",
                "words.csv", "id,name_ru,name_en,see,source,certainty\n" + rows);
        return name -> {
            try {
                return Table.read(name, new StringReader(files.get(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static List<String> paths(List<KnowledgeEntry> entries) {
        return entries.stream().map(KnowledgeEntry::path).toList();
    }
}
