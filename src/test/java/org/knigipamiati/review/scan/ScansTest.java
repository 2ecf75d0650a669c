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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        Scans.Kept kept = scans.keep(upload, Duration.ZERO).get(0);
        BufferedImage read = ImageIO.read(scans.path(kept.file()).toFile());
        assertThat(List.of(read.getWidth(), read.getHeight())).containsExactly(300, 400);
        assertThat(new Color(read.getRGB(150, 200)).getRed()).isLessThan(60);
        assertThat(kept.file()).endsWith(".jpg").doesNotContain("Страница");
    }

    @Test
    void aLargePageIsMadeSmaller() throws Exception {
        Path upload = dir.resolve("big");
        ImageIO.write(page(6000, 3000), "jpg", upload.toFile());
        Scans.Kept kept = scans.keep(upload, Duration.ZERO).get(0);
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
        Files.write(upload, withSegment(plain, secret));
        Scans.Kept kept = scans.keep(upload, Duration.ZERO).get(0);
        assertThat(new String(Files.readAllBytes(scans.path(kept.file())), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS");
    }

    /** Where the upper left corner of the upright page lies in each of the eight ways of the Exif tag. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,0,1", "7,1,1", "8,1,0"})
    void aPageOnItsSideIsSetUpright(int orientation, int right, int below) throws Exception {
        boolean onSide = orientation > 4;
        BufferedImage dots = new BufferedImage(onSide ? 200 : 100, onSide ? 100 : 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = dots.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 200, 200);
        g.setColor(Color.BLACK);
        g.fillRect(right * (dots.getWidth() - 40), below * (dots.getHeight() - 40), 40, 40);
        g.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(dots, "jpg", jpeg);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        DataOutputStream tag = new DataOutputStream(exif);
        // The first directory, at 8, of one entry: the tag, a short, once; then no other directory.
        for (int word : new int[] {0, 8, 1, 274, 3, 0, 1, orientation, 0, 0, 0}) {
            tag.writeShort(word);
        }
        Path upload = dir.resolve("photo");
        Files.write(upload, withSegment(jpeg.toByteArray(), exif.toByteArray()));

        Scans.Kept kept = scans.keep(upload, Duration.ZERO).get(0);

        assertThat(List.of(kept.width(), kept.height())).containsExactly(100, 200);
        BufferedImage page = ImageIO.read(scans.path(kept.file()).toFile());
        assertThat(new Color(page.getRGB(15, 15)).getRed()).isLessThan(60);
        assertThat(new Color(page.getRGB(85, 15)).getRed()).isGreaterThan(200);
        assertThat(new Color(page.getRGB(15, 185)).getRed()).isGreaterThan(200);
    }

    private static byte[] withSegment(byte[] jpeg, byte[] segment) {
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(jpeg, 0, 2);
        tagged.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (segment.length + 2)});
        tagged.writeBytes(segment);
        tagged.write(jpeg, 2, jpeg.length - 2);
        return tagged.toByteArray();
    }

    @Test
    void everyPageOfAPdfIsKept() throws Exception {
        Path upload = pdf(3, "0 0 1 rg 100 100 200 300 re f");
        List<Scans.Kept> kept = scans.keep(upload, Duration.ZERO);
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
        Files.write(upload, pngOfZeros(60_000, 60_000, 8, 0, 2_000));
        assertThat(Files.size(upload)).isLessThan(300_000);
        refused(upload, Reason.TOO_LARGE);
    }

    @Test
    void sixteenBitsInFourChannelsAreCountedBeforeTheyAreDecoded() throws Exception {
        Path upload = dir.resolve("deep.png");
        Files.write(upload, pngOfZeros(4_799, 4_799, 16, 6, 4_799));
        assertThat(Files.size(upload)).isLessThan(250_000);
        Scans.Kept kept = scans.keep(upload, Duration.ZERO).get(0);
        assertThat(List.of(kept.width(), kept.height())).containsExactly(2_400, 2_400);
    }

    @Test
    void oneRowThatIsAsLongAsAllOthersTogetherIsTooLarge() throws Exception {
        Path upload = dir.resolve("row.png");
        Files.write(upload, pngOfZeros(70_000_000, 1, 8, 0, 1));
        refused(upload, Reason.TOO_LARGE);
    }

    @Test
    void aLargeJpegInSeveralPassesIsRefusedAndTheSameInOnePassIsKept() throws Exception {
        Path upload = dir.resolve("passes.jpg");
        write(page(5_000, 4_000), upload, true);
        refused(upload, Reason.TOO_LARGE);
        write(page(5_000, 4_000), upload, false);
        assertThat(scans.keep(upload, Duration.ZERO)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter [/FlateDecode /ASCIIHexDecode]>>\nstream\n",
                "/Filter [/Fl#61teDecode /AHx]>>\nstream \n",
                "/Filter[/Fl /AHx]>>stream \r\n"
            })
    void aPdfThatUnfoldsInStagesIsTheEndOfItsDecoderAlone(String filters) throws Exception {
        byte[] folded = folded(400);
        assertThat(folded.length).isLessThan(500_000);
        Path upload = dir.resolve("stacked.pdf");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>endobj\n"
                        + "4 0 obj<</Length " + folded.length + filters)
                .getBytes(StandardCharsets.ISO_8859_1));
        pdf.write(folded);
        pdf.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(upload, pdf.toByteArray());
        refused(upload, Reason.UNREADABLE);
    }

    @Test
    void whileOneIsDecodedAnotherIsNotLookedAt() throws Exception {
        Path upload = dir.resolve("first.png");
        ImageIO.write(page(300, 400), "png", upload.toFile());
        try (Scans.Turn first = scans.turn(Duration.ZERO)) {
            refused(upload, Reason.BUSY);
        }
        assertThat(scans.keep(upload, Duration.ZERO)).hasSize(1);
    }

    @Test
    void whatNothingRefersToIsAnOrphanWhenItIsOld() throws Exception {
        Path upload = dir.resolve("kept.png");
        ImageIO.write(page(30, 40), "png", upload.toFile());
        String used = scans.keep(upload, Duration.ZERO).get(0).file();
        String orphan = scans.keep(upload, Duration.ZERO).get(0).file();
        Files.createFile(dir.resolve("scans/a-note-of-the-operator.txt"));
        Instant now = Instant.now().plusSeconds(60);
        assertThat(scans.orphans(Set.of(used), now)).containsExactly(orphan);
        assertThat(scans.orphans(Set.of(used), Instant.EPOCH)).isEmpty();
        scans.forget(orphan);
        assertThat(scans.path(orphan)).doesNotExist();
    }

    @Test
    void aGigabyteIsRefusedWithoutBeingRead() throws Exception {
        Path upload = dir.resolve("huge.jpg");
        try (RandomAccessFile file = new RandomAccessFile(upload.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        refused(upload, Reason.TOO_BIG);
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
        assertThatThrownBy(() -> scans.keep(upload, Duration.ZERO))
                .isInstanceOfSatisfying(
                        ScanRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
        Path folder = dir.resolve("scans");
        if (Files.exists(folder)) {
            try (var left = Files.list(folder)) {
                assertThat(left).isEmpty();
            }
        }
    }

    private static void write(BufferedImage page, Path file, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    /** Noughts as digits, deflated: what the first of two filters gives is held whole for the second. */
    private static byte[] folded(int megabytes) throws IOException {
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) '0');
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(folded)) {
            for (int i = 0; i < megabytes; i++) {
                deflater.write(megabyte);
            }
        }
        return folded.toByteArray();
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
    private static byte[] pngOfZeros(int width, int height, int bits, int colour, int rows) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(header);
        head.writeInt(width);
        head.writeInt(height);
        head.write(new byte[] {(byte) bits, (byte) colour, 0, 0, 0});
        chunk(png, "IHDR", header.toByteArray());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            byte[] row = new byte[width * bits / 8 * (colour == 6 ? 4 : 1) + 1];
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
