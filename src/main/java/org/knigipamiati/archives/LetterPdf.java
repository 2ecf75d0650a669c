package org.knigipamiati.archives;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A letter as a PDF of A4 sheets. The font is Liberation Sans, which comes with PDFBox (SIL Open Font License) and has Latin, Cyrillic and
 * Greek letters; a sign that it lacks becomes an empty square, so that it is seen to be missing.
 */
public final class LetterPdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String NO_SIGN = "\u25A1";

    /** Sizes in points, of which 72 make an inch. */
    private static final float SIZE = 11;

    private static final float LEADING = 15;
    private static final float MARGIN = 64;

    private LetterPdf() {}

    /** The bytes of the file. */
    public static byte[] of(String title, String language, String text) {
        try (PDDocument document = new PDDocument();
                InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            if (file == null) {
                throw new IllegalStateException("PDFBox no longer brings the font " + FONT);
            }
            PDFont font = PDType0Font.load(document, file);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage(language);
            List<String> lines = new ArrayList<>();
            text.lines().forEach(line -> wrap(shown(line, font), font, lines));
            int perSheet = (int) ((PDRectangle.A4.getHeight() - 2 * MARGIN) / LEADING);
            for (int at = 0; at < lines.size(); at += perSheet) {
                sheet(document, font, lines.subList(at, Math.min(lines.size(), at + perSheet)));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot write the letter as PDF", e);
        }
    }

    private static void sheet(PDDocument document, PDFont font, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.setLeading(LEADING);
            content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN - SIZE);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static String shown(String line, PDFont font) {
        StringBuilder shown = new StringBuilder();
        line.codePoints().map(sign -> Character.isWhitespace(sign) ? ' ' : sign).forEach(sign -> {
            String one = Character.toString(sign);
            shown.append(width(one, font) < 0 ? NO_SIGN : one);
        });
        return shown.toString();
    }

    private static void wrap(String line, PDFont font, List<String> into) {
        float room = PDRectangle.A4.getWidth() - 2 * MARGIN;
        String rest = line;
        while (width(rest, font) > room) {
            int fits = 1;
            while (width(rest.substring(0, fits + 1), font) <= room) {
                fits++;
            }
            int space = rest.lastIndexOf(' ', fits);
            int end = space > 0 ? space : fits;
            into.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        into.add(rest);
    }

    /** In points; negative for a sign that the font has not. */
    private static float width(String words, PDFont font) {
        try {
            return font.getStringWidth(words) / 1000 * SIZE;
        } catch (IllegalArgumentException lacks) {
            return -1;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the font " + FONT, e);
        }
    }
}
