package org.knigipamiati.web.card;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a card in the colours of the pages: words only, no portrait, no symbol that stands for a fate. */
final class CardDrawing {

    /** Size in pixels that the messengers agree on. */
    static final int WIDTH = 1200;

    static final int HEIGHT = 630;

    private static final Color PAPER = new Color(0xfbf8f1);
    private static final Color INK = new Color(0x1c1a16);
    private static final Color FADED = new Color(0x5a5346);
    private static final Color ACCENT = new Color(0x7b1e1e);

    private static final int BAND = 28;
    private static final int LEFT = 92;
    private static final int ROOM = WIDTH - LEFT - 64;
    private static final int SMALL = 30;
    private static final int USUAL = 32;
    private static final int YEARS = 50;
    private static final int[] NAME_SIZES = {76, 64, 54};
    private static final int NAME_LINES = 2;
    private static final double LEADING = 1.2;

    private final Lettering letters = new Lettering();

    /** The bytes of the PNG. Only one is drawn at a time, so that cards never take more than one processor. */
    synchronized byte[] png(Card card) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        try {
            on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            draw(card, on);
        } finally {
            on.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture in memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private void draw(Card card, Graphics2D on) {
        on.setColor(PAPER);
        on.fillRect(0, 0, WIDTH, HEIGHT);
        on.setColor(ACCENT);
        on.fillRect(0, 0, BAND, HEIGHT);
        double y = 100;
        on.setColor(FADED);
        letters.draw(on, card.site(), LEFT, y, SMALL);
        if (!card.mark().isEmpty()) {
            on.setColor(ACCENT);
            letters.draw(on, card.mark(), LEFT + ROOM - letters.width(card.mark(), SMALL), y, SMALL);
        }
        on.setColor(INK);
        int size = nameSize(card.name());
        y = write(on, letters.lines(card.name(), size, ROOM, NAME_LINES), y + 24, size);
        y = write(on, letters.lines(card.years(), YEARS, ROOM, 1), y + 6, YEARS);
        write(on, letters.lines(card.line(), USUAL, ROOM, 3), y + 18, USUAL);
        on.setColor(FADED);
        for (String foot : letters.lines(card.foot(), SMALL, ROOM, 1)) {
            letters.draw(on, foot, LEFT, HEIGHT - 46, SMALL);
        }
    }

    /** The largest size at which the name fits; the smallest if none does. */
    private int nameSize(String name) {
        for (int size : NAME_SIZES) {
            List<String> lines = letters.lines(name, size, ROOM, NAME_LINES + 1);
            if (lines.size() <= NAME_LINES && lines.stream().allMatch(line -> letters.width(line, size) <= ROOM)) {
                return size;
            }
        }
        return NAME_SIZES[NAME_SIZES.length - 1];
    }

    /** Writes lines below a height and says where they end. */
    private double write(Graphics2D on, List<String> lines, double from, int size) {
        double y = from;
        for (String line : lines) {
            y += size * LEADING;
            letters.draw(on, line, LEFT, y, size);
        }
        return y;
    }
}
