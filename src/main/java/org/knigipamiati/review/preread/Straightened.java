package org.knigipamiati.review.preread;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * The copy of a scan that the machine is given: grey, its lines level, its {@linkplain PaperGrain grain} lessened. Tesseract leaves out whole lines of a page that lies askew by two
 * degrees or more, without a word. What it finds is told in dots of the scan as it was.
 */
final class Straightened implements AutoCloseable {

    /** As far as a page lies askew on the glass or before a telephone, in degrees; what lies otherwise was turned on purpose. */
    private static final double MOST = 6;

    private static final double STEP = 0.25;

    /** Each how-many-th dot is looked at, both ways: lines of print are ten times as high. */
    private static final int COARSE = 4;

    private static final int SMALLEST = 100;

    private final Path file;
    private final double degrees;
    private final int width;
    private final int height;

    private Straightened(Path file, double degrees, int width, int height) {
        this.file = file;
        this.degrees = degrees;
        this.width = width;
        this.height = height;
    }

    /** Makes the copy; it is deleted when this is closed. */
    static Straightened of(Path scan) throws IOException {
        BufferedImage read = ImageIO.read(scan.toFile());
        if (read == null) {
            throw new IOException("Not an image of ours: " + scan.getFileName());
        }
        double degrees = askew(read);
        BufferedImage level = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = level.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, level.getWidth(), level.getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(read, turn(-degrees, read.getWidth(), read.getHeight()), null);
        g.dispose();
        Path file = Files.createTempFile("preread-", ".png");
        ImageIO.write(PaperGrain.lessened(level), "png", file.toFile());
        return new Straightened(file, degrees, read.getWidth(), read.getHeight());
    }

    /** By how many degrees the lines fall to the right: turned back by so much, rows of dots are most unlike each other. */
    static double askew(BufferedImage page) {
        int columns = page.getWidth() / COARSE;
        int rows = page.getHeight() / COARSE;
        if (columns < SMALLEST || rows < SMALLEST) {
            return 0;
        }
        int[][] grey = new int[rows][columns];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int rgb = page.getRGB(x * COARSE, y * COARSE);
                grey[y][x] = 255 - (rgb >> 8 & 0xFF);
            }
        }
        double best = 0;
        double level = unlike(grey, 0);
        double most = level;
        for (double degrees = -MOST; degrees <= MOST; degrees += STEP) {
            double found = unlike(grey, Math.tan(Math.toRadians(degrees)));
            if (found > most) {
                most = found;
                best = degrees;
            }
        }
        return best;
    }

    /** The sum of the squares of what follows from row to row, the rows taken along a slope. */
    private static double unlike(int[][] grey, double slope) {
        int columns = grey[0].length;
        int lift = (int) Math.ceil(Math.abs(slope) * columns / 2);
        long[] sums = new long[grey.length + 2 * lift + 1];
        for (int x = 0; x < columns; x++) {
            int down = lift - (int) Math.round(slope * (x - columns / 2.0));
            for (int y = 0; y < grey.length; y++) {
                sums[y + down] += grey[y][x];
            }
        }
        double unlike = 0;
        for (int y = 2 * lift + 1; y < grey.length; y++) {
            double step = sums[y] - sums[y - 1];
            unlike += step * step;
        }
        return unlike / Math.max(1, grey.length - 2 * lift - 1);
    }

    private static AffineTransform turn(double degrees, int width, int height) {
        return AffineTransform.getRotateInstance(Math.toRadians(degrees), width / 2.0, height / 2.0);
    }

    /** The copy. */
    Path file() {
        return file;
    }

    /** What was found on the copy, at its places on the scan. */
    Recognised back(Recognised found) {
        if (degrees == 0) {
            return found;
        }
        AffineTransform back = turn(degrees, width, height);
        return new Recognised(found.lines().stream()
                .map(line -> new Recognised.Line(
                        line.paragraph(),
                        line.words().stream().map(word -> moved(word, back)).toList()))
                .toList());
    }

    private static Recognised.Word moved(Recognised.Word word, AffineTransform back) {
        Point2D middle =
                back.transform(new Point2D.Double(word.x() + word.width() / 2.0, word.y() + word.height() / 2.0), null);
        return new Recognised.Word(
                word.text(),
                (int) Math.round(middle.getX() - word.width() / 2.0),
                (int) Math.round(middle.getY() - word.height() / 2.0),
                word.width(),
                word.height(),
                word.sure());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
