package org.knigipamiati.export;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFolderTest {

    @TempDir
    Path place;

    @Test
    void whatAKilledProgramLeftForTheSameTargetIsClearedAndWhatIsHeldOrOfOthersStays() throws IOException {
        Path target = place.resolve("all.zip");
        Path killed = left(".all.zip.123");
        Path ofAnother = left(".other.zip.123");
        Path notOurs = Files.createDirectory(place.resolve(".all.zip.mine"));
        Files.writeString(notOurs.resolve("notes"), "kept");
        Path first;
        try (DatasetFolder writing = new DatasetFolder(target)) {
            first = writing.path();
            assertFalse(Files.exists(killed));
            assertTrue(Files.exists(ofAnother));
            assertTrue(Files.exists(notOurs.resolve("notes")));
            try (DatasetFolder second = new DatasetFolder(target)) {
                assertTrue(Files.isDirectory(first), "held by one who writes");
                assertTrue(Files.isDirectory(second.path()));
            }
            assertTrue(Files.isDirectory(first));
        }
        assertFalse(Files.exists(first));
    }

    private Path left(String name) throws IOException {
        Path folder = Files.createDirectory(place.resolve(name));
        Files.createFile(folder.resolve(DatasetFolder.LOCK));
        Files.writeString(folder.resolve("records.csv"), "half");
        return folder;
    }
}
