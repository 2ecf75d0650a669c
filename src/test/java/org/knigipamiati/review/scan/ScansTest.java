package org.knigipamiati.review.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.review.scan.ScanRefused.Reason;

class ScansTest {

    @TempDir
    Path dir;

    private Scans scans;

    @BeforeEach
    void emptyFolder() {
        scans = new Scans(dir.resolve("scans"), ScanLimits.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "tiff"})
    void aPageIsKeptAsAJpegOfOurOwnMaking(String format) throws Exception {
        Path upload = dir.resolve("Страница 1 (чистая).bin");
        ImageIO.write(page(300, 400), format, upload.toFile());
        Scans.Kept kept = scans.keep(upload).get(0);
        BufferedImage read = ImageIO.read(scans.path(kept.file()).toFile());
        assertThat(List.of(read.getWidth(), read.getHeight())).containsExactly(300, 400);
        assertThat(new Color(read.getRGB(150, 200)).getRed()).isLessThan(60);
        assertThat(kept.file()).endsWith(".jpg").doesNotContain("Страница");
    }

    @Test
    void aLargePageIsMadeSmaller() throws Exception {
        Path upload = dir.resolve("big");
        ImageIO.write(page(6000, 3000), "jpg", upload.toFile());
        Scans.Kept kept = scans.keep(upload).get(0);
        assertThat(kept.width()).isEqualTo(2400);
        assertThat(kept.height()).isEqualTo(1200);
    }

    @Test
    void whatTheCameraWroteIntoTheFileIsNotKept() throws Exception {
        Path upload = dir.resolve("photo");
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(page(20, 20), "jpg", jpeg);
        byte[] plain = jpeg.toByteArray();
        byte[] secret = "Exif\0\0GPS 61.000 N".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(plain, 0, 2);
        tagged.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (secret.length + 2)});
        tagged.write(secret);
        tagged.write(plain, 2, plain.length - 2);
        Files.write(upload, tagged.toByteArray());
        Scans.Kept kept = scans.keep(upload).get(0);
        assertThat(new String(Files.readAllBytes(scans.path(kept.file())), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS");
    }

    @Test
    void everyPageOfAPdfIsKept() throws Exception {
        Path upload = pdf(3, "0 0 1 rg 100 100 200 300 re f");
        List<Scans.Kept> kept = scans.keep(upload);
        assertThat(kept).hasSize(3);
        assertThat(kept.get(0).height()).isEqualTo(2400);
    }

    @Test
    void anExecutableNamedJpgIsNoImage() throws Exception {
        Path upload = dir.resolve("page.jpg");
        Files.write(upload, new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0});
        refused(upload, Reason.NOT_AN_IMAGE);
    }

    @Test
    void aFileThatOnlyBeginsLikeAnImageIsUnreadable() throws Exception {
        Path upload = dir.resolve("page.png");
        Files.write(upload, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 'M', 'Z', 0, 0});
        refused(upload, Reason.UNREADABLE);
    }

    @Test
    void aDecompressionBombIsRefusedByItsDimensions() throws Exception {
        Path upload = dir.resolve("bomb.png");
        Files.write(upload, pngOfZeros(60_000, 60_000, 2_000));
        assertThat(Files.size(upload)).isLessThan(300_000);
        long before = System.nanoTime();
        refused(upload, Reason.TOO_LARGE);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aPdfWhoseInstructionsUnfoldWithoutEndIsRefused() throws Exception {
        Path upload = pdf(1, "0 0 m 1 1 l S ".repeat(1_000_000));
        assertThat(Files.size(upload)).isLessThan(200_000);
        refused(upload, Reason.UNREADABLE);
    }

    @Test
    void aGigabyteIsRefusedWithoutBeingRead() throws Exception {
        Path upload = dir.resolve("huge.jpg");
        try (RandomAccessFile file = new RandomAccessFile(upload.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        long before = System.nanoTime();
        refused(upload, Reason.TOO_BIG);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void aWholeBookInOneFileIsTooMuch() throws Exception {
        refused(pdf(61, "0 0 10 10 re f"), Reason.TOO_MANY_PAGES);
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws Exception {
        refused(Files.createFile(dir.resolve("nothing")), Reason.EMPTY);
    }

    @Test
    void aNameCannotLeadOutOfTheFolder() {
        assertThatThrownBy(() -> scans.path("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private void refused(Path upload, Reason reason) throws IOException {
        assertThatThrownBy(() -> scans.keep(upload))
                .isInstanceOfSatisfying(
                        ScanRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
        Path folder = dir.resolve("scans");
        if (Files.exists(folder)) {
            try (var left = Files.list(folder)) {
                assertThat(left).isEmpty();
            }
        }
    }

    private static BufferedImage page(int width, int height) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.BLACK);
        g.fillRect(width / 4, height / 4, width / 2, height / 2);
        g.dispose();
        return page;
    }

    private Path pdf(int pages, String drawing) throws IOException {
        Path upload = dir.resolve("book.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    raw(out, drawing);
                }
            }
            document.save(upload.toFile());
        }
        return upload;
    }

    @SuppressWarnings("deprecation")
    private static void raw(PDPageContentStream out, String drawing) throws IOException {
        out.appendRawCommands(drawing);
    }

    /** A PNG that says it is so large, with only its first rows behind it. */
    private static byte[] pngOfZeros(int width, int height, int rows) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(header);
        head.writeInt(width);
        head.writeInt(height);
        head.write(new byte[] {8, 0, 0, 0, 0});
        chunk(png, "IHDR", header.toByteArray());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            byte[] row = new byte[width + 1];
            for (int i = 0; i < rows; i++) {
                deflater.write(row);
            }
        }
        chunk(png, "IDAT", data.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        DataOutputStream out = new DataOutputStream(png);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt((int) crc.getValue());
    }
}
