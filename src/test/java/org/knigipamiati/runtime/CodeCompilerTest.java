package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCompilerTest {

    @TempDir
    Path folder;

    @Test
    void filesTogetherDecideWhetherALoadIsShort() throws Exception {
        Path half = file("half.txt", CodeCompiler.SHORT_LOAD / 2);
        Path other = file("other.txt", CodeCompiler.SHORT_LOAD / 2);
        Path little = file("little.txt", 1);

        assertThat(CodeCompiler.isShort(List.of(half, other))).isTrue();
        assertThat(CodeCompiler.isShort(List.of(half, other, little))).isFalse();
        assertThat(CodeCompiler.isShort(List.of(folder.resolve("missing.txt")))).isTrue();
        assertThat(CodeCompiler.isShort(List.of())).isFalse();
    }

    @Test
    void onlyAnImportNamesFiles() {
        assertThat(CommandLines.decide("import", "--format", "lists", "--source", "book", "a.txt", "b.txt")
                        .files())
                .containsExactly(Path.of("a.txt"), Path.of("b.txt"));
        assertThat(CommandLines.decide("backup", "folder").files()).isEmpty();
    }

    @Test
    void optionsOfTheOperatorStandLast() {
        EngineOptions options = new EngineOptions(EngineOptions.ownJava(), "512m", List.of("-XX:TieredStopAtLevel=4"));

        assertThat(options.after(CodeCompiler.FIRST_ONLY).jvmOptions())
                .containsExactly("-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4");
    }

    /** In a process of its own: this one has tests to run that want good code. */
    @Test
    void theVirtualMachineTakesTheDirective() throws Exception {
        Process told = new ProcessBuilder(
                        EngineOptions.ownJava().toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Told.class.getName())
                .redirectErrorStream(true)
                .start();
        String directives = new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(directives).containsPattern("(?s)matching: \\*\\.\\*.*c2 directives:.*Exclude:true");
        assertThat(told.waitFor()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    /** Prints the directives in force. */
    static final class Told {

        public static void main(String... arguments) throws Exception {
            CodeCompiler.useFirstOnly();
            System.out.println(ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "compilerDirectivesPrint",
                            new Object[0],
                            new String[0]));
        }
    }

    private Path file(String name, long size) throws Exception {
        Path file = Files.createFile(folder.resolve(name));
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        return file;
    }
}
