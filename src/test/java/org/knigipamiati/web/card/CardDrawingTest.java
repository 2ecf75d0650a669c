package org.knigipamiati.web.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Cards hold their words, whatever these are; invented people only. */
class CardDrawingTest {

    private static final int PAPER = 0xfffbf8f1;

    private final CardDrawing drawing = new CardDrawing();
    private final Lettering letters = new Lettering();

    @Test
    void aCardHasTheSizeOfCardsAndWordsOnIt() throws IOException {
        BufferedImage image = image(card("Шабельский Аркадий Вымыслович"));
        assertThat(image.getWidth()).isEqualTo(CardDrawing.WIDTH);
        assertThat(image.getHeight()).isEqualTo(CardDrawing.HEIGHT);
        assertThat(inked(image)).isGreaterThan(10_000);
        assertThat(inked(image))
                .as("another name is another picture")
                .isNotEqualTo(inked(image(card("Шабельская Аркадия"))));
    }

    @Test
    void noWordRunsOverTheEdge() throws IOException {
        String endless = "Вымышленнаяфамилиябезединогопробела".repeat(6);
        String many = "Имя Отчество Фамилия ".repeat(40);
        for (String name : new String[] {endless, many, "", "\uD83D\uDE00 \u05D0", "A\u0301"}) {
            BufferedImage image = image(new Card("Site", name, "1891–1938", many, many, "mark"));
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = image.getWidth() - 40; x < image.getWidth(); x++) {
                    assertThat(image.getRGB(x, y))
                            .as("%s at %d, %d", name, x, y)
                            .isEqualTo(PAPER);
                }
            }
            for (int x = 40; x < image.getWidth(); x++) {
                assertThat(image.getRGB(x, image.getHeight() - 12)).isEqualTo(PAPER);
            }
        }
    }

    @Test
    void wordsAreBrokenAtSpacesAndACutIsShown() {
        double room = letters.width("Первое слово", 40) + 1;
        assertThat(letters.lines("Первое слово второе слово третье слово", 40, room, 3))
                .containsExactly("Первое слово", "второе слово", "третье слово");
        assertThat(letters.lines("Первое слово второе слово третье слово", 40, room, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(letters.lines("  ", 40, room, 2)).isEmpty();
    }

    private static Card card(String name) {
        return new Card("Книги памяти", name, "1891–1938", "Расстрелян 28 мая 1938 года.", "Вымышленная книга", "");
    }

    private BufferedImage image(Card card) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(drawing.png(card)));
    }

    private static long inked(BufferedImage image) {
        long inked = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 40; x < image.getWidth(); x++) {
                inked += image.getRGB(x, y) == PAPER ? 0 : 1;
            }
        }
        return inked;
    }
}
