package org.knigipamiati.runtime.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup that only its recipients can read: what others see of it, what opens it, and what is said when nothing does. */
class EncryptedBackupTest {

    private static final String TABLE = "tables/account.copy.gz";
    private static final String SCAN = "scans/3f0c.jpg";

    /** What age encrypts at once. */
    private static final int CHUNK = 65536;

    private static final byte[] ROWS = "1\tsosna\n2\tvyaz\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path dir;

    private Path key;
    private String recipient;

    @BeforeEach
    void makeKey() throws IOException {
        key = dir.resolve("key.txt");
        recipient = Identities.make(key);
    }

    private Path backup(String... recipients) throws IOException {
        return backup(UnaryOperator.identity(), recipients);
    }

    /** Writes one table and one scan of three chunks and a bit; what happens to the scan's file happens before it is described. */
    private Path backup(UnaryOperator<byte[]> accident, String... recipients) throws IOException {
        Path folder = Files.createTempDirectory(dir, "backup");
        Recipients all = Recipients.of(List.of(recipients));
        Path table = stored(folder, all.kept(TABLE));
        try (OutputStream out = new GZIPOutputStream(all.encrypt(Files.newOutputStream(table)))) {
            out.write(ROWS);
        }
        Path scan = stored(folder, all.kept(SCAN));
        try (OutputStream out = all.encrypt(Files.newOutputStream(scan))) {
            out.write(image());
        }
        Files.write(scan, accident.apply(Files.readAllBytes(scan)));
        new Manifest(
                        Manifest.FORMAT,
                        "2026-11-30T03:30:00Z",
                        "0.2.0",
                        "1",
                        List.of(new Manifest.TableFile(
                                "account", List.of("id", "name"), 2, Checksums.describe(folder, table))),
                        Map.of("account_seq", 4711L),
                        List.of(Checksums.describe(folder, scan)))
                .write(folder, all);
        return folder;
    }

    private static Path stored(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        OwnFiles.folder(file.getParent());
        return OwnFiles.create(file);
    }

    private static byte[] image() {
        byte[] image = new byte[3 * CHUNK + 1000];
        new Random(1).nextBytes(image);
        return image;
    }

    private StoredBackup verify(Path folder) throws IOException {
        return BackupCheck.verify(folder, Optional.of(key));
    }

    @Test
    void whoHasTheKeyReadsWhatWasWritten() throws IOException {
        StoredBackup backup = verify(backup(recipient));
        Manifest manifest = backup.opened();
        assertThat(manifest.rows()).isEqualTo(2);
        assertThat(manifest.sequences()).containsEntry("account_seq", 4711L);
        assertThat(backup.name(manifest.scans().get(0))).isEqualTo(SCAN);
        try (var image = backup.read(manifest.scans().get(0))) {
            assertThat(image.readAllBytes()).isEqualTo(image());
        }
    }

    @Test
    void eachOfSeveralKeysOpensIt() throws IOException {
        Path other = dir.resolve("other.txt");
        Path folder = backup(recipient, Identities.make(other));
        assertThat(verify(folder).manifest()).isPresent();
        assertThat(BackupCheck.verify(folder, Optional.of(other)).manifest()).isPresent();
    }

    @Test
    void whoHasNoKeySeesNamesAndSizesAndMayCompareThem() throws IOException {
        Path folder = backup(recipient);
        StoredBackup closed = BackupCheck.verify(folder, Optional.empty());
        assertThat(closed.manifest()).isEmpty();
        assertThat(closed.createdAt()).isEqualTo("2026-11-30T03:30:00Z");
        assertThatThrownBy(closed::opened).hasMessageContaining("--identity");
        assertThat(Files.readString(folder.resolve("manifest.json")))
                .contains("tables/account.copy.gz.age", "scans/3f0c.jpg.age", "manifest.json.age")
                .doesNotContain("rows", "columns", "sequence", "4711", recipient);
        for (Manifest.StoredFile each : closed.files().toList()) {
            assertThat(Files.readString(folder.resolve(each.path()), StandardCharsets.ISO_8859_1))
                    .as(each.path())
                    .startsWith("age-encryption.org/v1\n")
                    .doesNotContain("account", "4711", "sosna");
        }
    }

    @Test
    void whatIsNotEncryptedIsReadWithKeysAsWell() throws IOException {
        assertThat(verify(backup()).isEncrypted()).isFalse();
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        Path other = dir.resolve("other.txt");
        Identities.make(other);
        Path folder = backup(recipient);
        assertThatThrownBy(() -> BackupCheck.verify(folder, Optional.of(other)))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("manifest.json.age does not open")
                .hasMessageContaining(other.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {TABLE, SCAN})
    void aFileThatWasCutOrChangedIsNamedWithAndWithoutKey(String name) throws IOException {
        Path folder = backup(recipient);
        Path file = folder.resolve(name + ".age");
        byte[] was = Files.readAllBytes(file);
        byte[] flipped = was.clone();
        flipped[was.length / 2] ^= 1;
        for (byte[] damaged : List.of(flipped, Arrays.copyOf(was, was.length - 1), new byte[0])) {
            Files.write(file, damaged);
            for (Optional<Path> identity : List.of(Optional.<Path>empty(), Optional.of(key))) {
                assertThatThrownBy(() -> BackupCheck.verify(folder, identity))
                        .isInstanceOf(BackupException.class)
                        .hasMessageContaining(name + ".age is not what was written");
            }
        }
        Files.delete(file);
        assertThatThrownBy(() -> verify(folder)).hasMessageContaining(name + ".age is missing");
        Files.write(file, was);
        verify(folder);
    }

    /** As when it was damaged before its checksum was taken: then only the encryption tells. */
    @Test
    void whatDoesNotDecryptIsNamedThoughItsChecksumIsRight() throws IOException {
        List<UnaryOperator<byte[]>> accidents = List.of(
                whole -> Arrays.copyOf(whole, whole.length - 1),
                whole -> Arrays.copyOf(whole, whole.length - (1000 + 16)),
                whole -> Arrays.copyOf(whole, 30),
                whole -> Arrays.copyOf(whole, whole.length + 1),
                whole -> {
                    whole[whole.length / 2] ^= 1;
                    return whole;
                },
                whole -> {
                    whole[whole.length - 1] ^= 1;
                    return whole;
                });
        for (UnaryOperator<byte[]> accident : accidents) {
            Path folder = backup(accident, recipient);
            assertThat(BackupCheck.verify(folder, Optional.empty()).manifest()).isEmpty();
            assertThatThrownBy(() -> verify(folder))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining(SCAN + ".age does not decrypt");
        }
    }

    /** Whoever can write there can make checksums anew, but not those that are encrypted. */
    @Test
    void aFileOfAnotherBackupIsNoneOfThis() throws IOException {
        Path folder = backup(recipient);
        Path file = folder.resolve(SCAN + ".age");
        Manifest.StoredFile was = Checksums.describe(folder, file);
        Files.copy(backup(recipient).resolve(SCAN + ".age"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(was.sha256(), Checksums.describe(folder, file).sha256()));
        assertThat(BackupCheck.verify(folder, Optional.empty()).manifest()).isEmpty();
        assertThatThrownBy(() -> verify(folder)).hasMessageContaining("do not say the same of " + SCAN + ".age");
    }

    @Test
    void whatIsNoFileOfKeysIsSaidAndNotRepeated() throws IOException {
        Path folder = backup(recipient);
        String secret = Files.readAllLines(key).get(2);
        Map<String, String> files = Map.of(
                "# nothing\n\n",
                "holds none",
                "# a key\n" + secret.substring(0, 40) + "\n",
                "Line 2",
                secret + "\n" + secret.replace("1", "2") + "\n",
                "Line 2",
                "age-encryption.org/v1\n-> scrypt",
                "itself encrypted",
                recipient + "\n",
                "Line 1");
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path file = Files.writeString(dir.resolve("keys"), each.getKey());
            assertThatThrownBy(() -> BackupCheck.verify(folder, Optional.of(file)))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining(each.getValue())
                    .hasMessageNotContaining(secret.substring(20, 40))
                    .hasNoCause();
        }
        assertThatThrownBy(() -> BackupCheck.verify(folder, Optional.of(dir.resolve("nowhere"))))
                .hasMessageContaining("nowhere cannot be read: there is none");
    }

    @Test
    void whatIsNoRecipientIsSaid() throws IOException {
        for (String wrong :
                List.of("", "age1", recipient.substring(1), recipient.replace('q', 'p') + "q", "ssh-ed25519 AAAA")) {
            assertThatThrownBy(() -> Recipients.of(List.of(recipient, wrong)))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("\"" + wrong + "\" is no recipient");
        }
        String secret = Files.readAllLines(key).get(2);
        assertThatThrownBy(() -> Recipients.of(List.of(secret)))
                .hasMessageContaining("is a secret key")
                .hasMessageNotContaining(secret.substring(20, 40));
        assertThat(Recipients.of(List.of(recipient, " " + recipient)).count()).isEqualTo(1);
    }

    @Test
    void aKeyIsItsOwnersAndNeverWrittenOver() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(key))
                .matches("# created: .*\n# public key: " + recipient + "\nAGE-SECRET-KEY-1[A-Z0-9]{58}\n");
        assertThatThrownBy(() -> Identities.make(key)).isInstanceOf(FileAlreadyExistsException.class);
    }
}
