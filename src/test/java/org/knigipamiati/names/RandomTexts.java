package org.knigipamiati.names;

import java.util.Random;

/** Random texts of every script, the same for the same seed. */
public final class RandomTexts {
    private static final String[] SCRIPTS = {
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "abcdefghijklmnopqrstuvwxyz",
        "żółćęąśźńēīūšžķļņöäüőűßçşğıə",
        "αβγδεζηθικλμνξοπρστυφχψως",
        "אבגדהוזחטיכלמנסעפצקרשתךםןףץ",
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ",
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "中国王李张刘陈杨黄赵吴周山田木村",
        "가나다라마바사아자차카타파하김박이최정",
        "カタカナひらがな",
        "ไทยदेवनागरी",
        " .,-'’\"()[]{};:/\\|<>*?+~!@#$%^&=`№«»—\t\n\u0000\u200f\u202e\ufeff\u00ad\u200b",
        "0123456789",
        "іїєґўѣѳѵјљњћђџәғқңөұүһ",
        "аеиоуыэюяьъй",
        "ﬁﬂﬀﬃﬄƗΏ",
        "\u0301\u0306\u0308\u0323\u20dd",
        "ＩＶＡＮｏｖ０１"
    };
    private static final String[] WHOLE = {
        "б/п",
        "з/к",
        "л/с",
        "ьъ",
        "აა",
        "ww",
        "Ия",
        "Ая",
        "<b>",
        "</b>",
        "😀",
        "👨‍👩‍👧",
        "OR",
        "AND",
        "NOT",
        "*",
        "~2",
        "%00",
        "surname:",
        "1937",
        "12.03.1938",
        "г.р.",
        "урожд.",
        "сын",
        "dēls",
        "von",
        "I",
        "\uD83D",
        "d'",
        "ъ"
    };

    private final Random random;

    public RandomTexts(long seed) {
        this.random = new Random(seed);
    }

    /** A text of about so many characters, mostly of one script. */
    public String text(int length) {
        StringBuilder out = new StringBuilder();
        String script = script();
        while (out.length() < length) {
            int dice = random.nextInt(48);
            if (dice == 0) {
                script = script();
            } else if (dice == 1) {
                out.append((char) (0xD800 + random.nextInt(0x800))); // a lone surrogate
            } else if (dice == 2) {
                out.appendCodePoint(random.nextInt(0x10FFFF + 1));
            } else if (dice == 3) {
                out.append(' ').append(WHOLE[random.nextInt(WHOLE.length)]).append(' ');
            } else if (dice < 9) {
                out.append(' ');
            } else {
                out.append(letter(script));
            }
        }
        return out.toString();
    }

    /** One word of one to ten letters of one script; the same few letters often repeat. */
    public String word() {
        String script = script();
        int length = 1 + random.nextInt(10);
        int few = 1 + random.nextInt(4);
        int from = random.nextInt(script.length());
        StringBuilder out = new StringBuilder();
        boolean repeating = random.nextInt(3) == 0;
        while (out.length() < length) {
            out.append(repeating ? script.charAt((from + random.nextInt(few)) % script.length()) : letter(script));
        }
        return out.toString();
    }

    /** A number below a bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    private char letter(String script) {
        char c = script.charAt(random.nextInt(script.length()));
        return random.nextInt(6) == 0 ? Character.toUpperCase(c) : c;
    }

    private String script() {
        return SCRIPTS[random.nextInt(SCRIPTS.length)];
    }
}
