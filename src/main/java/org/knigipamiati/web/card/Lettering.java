package org.knigipamiati.web.card;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Words as outlines of Liberation Sans, which comes with PDFBox (SIL Open Font License) and has Latin, Cyrillic and Greek letters. The
 * outlines are read from the font by ourselves: so no fonts of the machine are asked for, which a container need not have. A sign
 * that the font lacks is the empty square it draws for it.
 */
final class Lettering {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String CUT = "…";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    Lettering() {
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            if (file == null) {
                throw new IllegalStateException("PDFBox no longer brings the font " + FONT);
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + FONT, e);
        }
    }

    /** Width in pixels. */
    double width(String words, double size) {
        return words.codePoints()
                        .mapToDouble(sign -> advance(glyphs.getGlyphId(sign)))
                        .sum()
                * size
                / unitsPerEm;
    }

    /** Draws words from a point on their base line. */
    void draw(Graphics2D on, String words, double x, double y, double size) {
        double scale = size / unitsPerEm;
        double at = x;
        for (int sign : words.codePoints().toArray()) {
            int glyph = glyphs.getGlyphId(sign);
            GeneralPath outline = outline(glyph);
            if (outline != null) {
                AffineTransform place = AffineTransform.getTranslateInstance(at, y);
                place.scale(scale, -scale);
                on.fill(place.createTransformedShape(outline));
            }
            at += advance(glyph) * scale;
        }
    }

    /** Words in lines of a width; what does not fit into the last one is cut off, and the cut is shown. */
    List<String> lines(String words, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = words.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            boolean last = lines.size() == most - 1;
            int end = fitting(rest, size, room);
            if (end < rest.length() && last) {
                int cut = fitting(rest, size, room - width(CUT, size));
                lines.add(rest.substring(0, cut).stripTrailing() + CUT);
                return lines;
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** How much of words fits, up to a space if there is one. */
    private int fitting(String words, double size, double room) {
        int end = 0;
        int space = 0;
        double used = 0;
        while (end < words.length()) {
            int sign = words.codePointAt(end);
            used += advance(glyphs.getGlyphId(sign)) * size / unitsPerEm;
            if (used > room && Character.isWhitespace(sign)) {
                return end;
            }
            if (used > room) {
                return space > 0 ? space : Math.max(end, Character.charCount(words.codePointAt(0)));
            }
            space = Character.isWhitespace(sign) ? end : space;
            end += Character.charCount(sign);
        }
        return end;
    }

    private int advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GeneralPath outline(int glyph) {
        try {
            GlyphData data = font.getGlyph().getGlyph(glyph);
            return data == null ? null : data.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
