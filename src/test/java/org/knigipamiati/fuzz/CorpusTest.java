package org.knigipamiati.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is wrong with any kept input: what is typical, what once was wrong, and what reaches parts of the code that others do not. */
class CorpusTest {

    /** More would be a collection that nobody has looked through. */
    private static final int MOST = 600;

    static List<String> targets() {
        return Targets.names();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothingIsWrongWithAnyKeptInput(String target) throws IOException {
        List<Path> inputs = Targets.corpus(target);
        assertThat(inputs).as(target).hasSizeGreaterThan(5);
        for (Path input : inputs) {
            byte[] bytes = Files.readAllBytes(input);
            assertThatCode(() -> Targets.ask(target, bytes))
                    .as(input.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyFolderIsATargetAndTheyStaySmall() throws IOException {
        try (Stream<Path> folders = Files.list(Targets.CORPUS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString())).hasSameElementsAs(Targets.names());
        }
        try (Stream<Path> files = Files.walk(Targets.CORPUS)) {
            assertThat(files.filter(Files::isRegularFile)).hasSizeLessThan(MOST);
        }
    }
}
