package org.knigipamiati.review.preread;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A page of a book of people who never lived, printed by us: its text is known, and so is what a machine gets wrong. */
public final class InventedPage {

    /** A page of a pocket book, 148 × 210 mm, as we keep scans: 2,400 dots high. */
    private static final int WIDTH = 1690;

    private static final int HEIGHT = 2400;
    private static final int MARGIN = 150;

    private static final String[] SURNAMES = {
        "ВЕРХОЗИМИН",
        "ЗАОЗЁРКИН",
        "ЛУГОВЕРСТОВ",
        "ПЯТИКЛЮЧЕВ",
        "СИНЕСКАМЬИН",
        "ТИХОБЕРЕГОВ",
        "ЩЕГЛОПРУДОВ",
        "ЮЖНОПОЛЬЕВ"
    };
    private static final String[] NAMES = {
        "Прохор Лукич", "Фока Савельевич", "Марфа Ильинична", "Ян Карлович", "Эмилия Фёдоровна", "Гурий Наумович"
    };
    private static final String[] JOBS = {
        "плотник артели «Рубанок»",
        "счетовод колхоза «Красный ключ»",
        "сторож склада № 3",
        "домохозяйка",
        "учитель Малоключевской школы",
        "возчик леспромхоза"
    };
    private static final String[] MONTHS = {"января", "марта", "апреля", "июля", "октября", "ноября", "декабря"};

    private InventedPage() {}

    /** Entries in the commonest form of print, one paragraph of prose each; the same ones for the same seed. */
    public static List<String> entries(int count, long seed) {
        Random random = new Random(seed);
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int year = 1870 + random.nextInt(45);
            entries.add(SURNAMES[i % SURNAMES.length] + " " + one(NAMES, random) + ", " + year
                    + " г. р., уроженец и житель д. Малые Ключи Заозёрского р-на, русский, беспартийный, "
                    + one(JOBS, random) + ". Арестован " + (1 + random.nextInt(28)) + " " + one(MONTHS, random)
                    + " 1937 г. Особой тройкой УНКВД " + (1 + random.nextInt(28))
                    + " декабря 1937 г. приговорён по ст. 58-"
                    + (random.nextBoolean() ? "10" : "6") + " УК РСФСР к высшей мере наказания. Расстрелян "
                    + (1 + random.nextInt(28)) + " января 1938 г. Реабилитирован " + (1 + random.nextInt(28)) + " "
                    + one(MONTHS, random) + " " + (1956 + random.nextInt(34)) + " г.");
        }
        return entries;
    }

    private static String one(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    /** What is printed, line by line, words broken with a hyphen where the line ends; an empty line between entries. */
    public static String printed(List<String> entries, int letters) {
        StringBuilder page = new StringBuilder();
        for (String entry : entries) {
            page.append(page.isEmpty() ? "" : "\n\n").append(String.join("\n", lines(entry, letters)));
        }
        return page.toString();
    }

    private static List<String> lines(String entry, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : entry.split(" ")) {
            int left = letters - line.length() - 1;
            if (word.length() <= left) {
                line.append(line.isEmpty() ? "" : " ").append(word);
            } else if (left > 5 && word.length() > left + 3 && word.chars().allMatch(Character::isLetter)) {
                line.append(' ').append(word, 0, left - 1).append('-');
                lines.add(line.toString());
                line = new StringBuilder(word.substring(left - 1));
            } else {
                lines.add(line.toString());
                line = new StringBuilder(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The page in black on white; the first line of a paragraph stands in, as books print it. */
    public static BufferedImage print(String printed, String font, int size) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = paper(page);
        g.setFont(new Font(font, Font.PLAIN, size));
        int leading = size * 4 / 3;
        int y = MARGIN;
        boolean begins = true;
        for (String line : printed.split("\n")) {
            if (!line.isEmpty()) {
                g.drawString(line, begins ? MARGIN + 2 * size : MARGIN, y);
                y += leading;
            }
            begins = line.isEmpty();
        }
        g.dispose();
        return page;
    }

    private static Graphics2D paper(BufferedImage page) {
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setColor(Color.BLACK);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return g;
    }

    /** Turned by some degrees, as a page lies askew on the glass. */
    static BufferedImage askew(BufferedImage page, double degrees) {
        BufferedImage turned = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
        Graphics2D g = paper(turned);
        g.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        g.drawImage(page, 0, 0, null);
        g.dispose();
        return turned;
    }

    /** Out of focus: each dot the mean of a square of so many. */
    static BufferedImage blurred(BufferedImage page, int side) {
        float[] mean = new float[side * side];
        Arrays.fill(mean, 1f / (side * side));
        return new ConvolveOp(new Kernel(side, side, mean), ConvolveOp.EDGE_NO_OP, null).filter(page, null);
    }

    /** Grey paper with the grain of a copy: each dot lighter or darker by chance. */
    static BufferedImage noisy(BufferedImage page, double deviation) {
        Random random = new Random(1);
        BufferedImage noisy = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                double grey = 30 + page.getRaster().getSample(x, y, 0) * 0.75 + random.nextGaussian() * deviation;
                noisy.getRaster().setSample(x, y, 0, (int) Math.max(0, Math.min(255, grey)));
            }
        }
        return noisy;
    }

    /** Taken with fewer dots: a fraction of them. */
    static BufferedImage coarse(BufferedImage page, double fraction) {
        int width = (int) (page.getWidth() * fraction);
        int height = (int) (page.getHeight() * fraction);
        BufferedImage coarse = new BufferedImage(width, height, page.getType());
        Graphics2D g = paper(coarse);
        g.drawImage(page, 0, 0, width, height, null);
        g.dispose();
        return coarse;
    }

    /** A page as scans are: a little askew, soft and grainy. */
    public static BufferedImage spoilt(BufferedImage page) {
        return noisy(blurred(askew(page, 1), 3), 8);
    }

    /** Written as a JPEG of that quality, as scans are kept. */
    public static Path write(BufferedImage page, Path file, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), param);
        } finally {
            writer.dispose();
        }
        return file;
    }
}
