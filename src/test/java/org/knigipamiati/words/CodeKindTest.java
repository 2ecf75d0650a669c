package org.knigipamiati.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knigipamiati.attribution.Level;
import org.knigipamiati.attribution.Outcome;
import org.knigipamiati.attribution.Parent;
import org.knigipamiati.attribution.Procedure;
import org.knigipamiati.checks.Check;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.parse.OccupationClasses.OccupationClass;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.vocabulary.TargetSigns;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.vocabulary.WordClasses;

/** A reader is never shown a code where there are words for it, and no words are kept for codes that nobody has. */
class CodeKindTest {

    private static final Vocabularies WORLD = Vocabularies.load();

    static Stream<Language> languages() {
        return Language.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCodeHasANameAndEveryNameACode(Language language) {
        Words words = Words.of(language);
        named(words, CodeKind.SEX, List.of("m", "f"));
        named(words, CodeKind.SENTENCE, constants(SentenceKind.values()));
        named(words, CodeKind.BODY_TYPE, constants(BodyType.values()));
        named(words, CodeKind.OUTCOME, without(Outcome.Category.UNKNOWN, Outcome.Category.values()));
        named(words, CodeKind.PROCEDURE, constants(Procedure.values()));
        named(words, CodeKind.REGION_BASIS, constants(RecordCase.RegionBasis.values()));
        named(words, CodeKind.WORD_CLASS, wordClasses());
        named(words, CodeKind.OCCUPATION, constants(OccupationClass.values()));
        named(words, CodeKind.LEVEL, levels());
        named(
                words,
                CodeKind.FIELD,
                Stream.of(RecordField.values()).map(RecordField::path).toList());
        named(
                words,
                CodeKind.CHECK_TITLE,
                Stream.of(Check.values()).map(Check::id).toList());
        named(
                words,
                CodeKind.OPERATION,
                and(constants(Parent.values()), WORLD.operations().keySet().toArray(String[]::new)));
        named(words, CodeKind.OPERATION_ABOUT, WORLD.operations().keySet());
        named(words, CodeKind.BODY, WORLD.bodies().keySet());
        named(words, CodeKind.NATIONALITY, WORLD.nationalities().keySet());
        named(words, CodeKind.NATIONALITY_WOMAN, WORLD.nationalities().keySet());
        named(words, CodeKind.EVENT, WORLD.events().keySet());
        named(words, CodeKind.REGION, WORLD.regions().keySet());
        named(words, CodeKind.COUNTRY, WORLD.lineSigns().countries());
        named(words, CodeKind.TARGET_GROUP, TargetSigns.bundled().categories());
        for (Check check : Check.values()) {
            assertThat(words.has("check." + check.id())).as(check.id()).isTrue();
        }
        for (Trouble trouble : Trouble.values()) {
            assertThat(words.has("sheet_problem_" + trouble)).as(trouble.name()).isTrue();
        }
        for (FileRefused.Reason reason : FileRefused.Reason.values()) {
            assertThat(words.has("sheet_" + reason)).as(reason.name()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFacetOfCodesCallsThemByTheirNames(Language language) {
        Words words = Words.of(language);
        assertThat(Property.OCCUPATION.label("PEASANT", words)).isEqualTo(words.label(CodeKind.OCCUPATION, "PEASANT"));
        assertThat(Property.FLAG.label("date_reversed", words))
                .isEqualTo(words.label(CodeKind.CHECK_TITLE, "date_reversed"));
        assertThat(Property.EDUCATION.label("HIGHER", words)).isNotEqualTo("HIGHER");
        assertThat(Property.BURIAL.label("Вымышленное кладбище", words)).isEqualTo("Вымышленное кладбище");
        assertThat(Property.SEX.label("unknown", words)).isEqualTo(words.unknown());
        assertThat(Property.ARRESTED.label("impossible", words)).isEqualTo(words.say("no_such_date"));
        assertThat(Property.ARRESTED.label("1937", words)).isEqualTo("1937");
        assertThat(Property.ARRESTED.label("1937-08", words)).isEqualTo(words.date("1937-08"));
        assertThat(Property.ARRESTED.label("193X", words)).isEqualTo(words.date("193X"));
    }

    private static void named(Words words, CodeKind kind, Collection<String> codes) {
        assertThat(words.codes(kind)).as("%s in %s", kind, words.language()).containsExactlyInAnyOrderElementsOf(codes);
    }

    private static Collection<String> levels() {
        Set<String> levels = and(constants(Level.values()), "CONFLICT");
        levels.addAll(Level.minima());
        return levels;
    }

    private static List<String> wordClasses() {
        WordClasses classes = WordClasses.bundled();
        return classes.fields().stream()
                .flatMap(field -> classes.classes(field).stream().map(one -> field.path() + '.' + one))
                .toList();
    }

    private static List<String> constants(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static List<String> without(Enum<?> one, Enum<?>[] constants) {
        return constants(constants).stream()
                .filter(name -> !name.equals(one.name()))
                .toList();
    }

    private static Set<String> and(Collection<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
