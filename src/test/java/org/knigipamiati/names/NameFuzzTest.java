package org.knigipamiati.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** No text makes an error, and no query makes an unbounded plan. */
class NameFuzzTest {
    private static final String[] SCRIPTS = {
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "abcdefghijklmnopqrstuvwxyz",
        "żółćęąśźńēīūšžķļņöäüőűßçşğıə",
        "αβγδεζηθικλμνξοπρστυφχψως",
        "אבגדהוזחטיכלמנסעפצקרשתךםןףץ",
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ",
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "中国王李张刘陈杨黄赵吴周",
        "가나다라마바사아자차카타파하김박이최정",
        "カタカナひらがな",
        "ไทยदेवनागरी",
        " .,-'’\"()[]{};:/\\|<>*?+~!@#$%^&=`№«»—\t\n\u0000\u200f\u202e\ufeff",
        "0123456789",
        "іїєґўѣѳѵјљњћђџәғқңөұүһ"
    };

    private static String text(Random random, int length) {
        StringBuilder out = new StringBuilder();
        String script = SCRIPTS[random.nextInt(SCRIPTS.length)];
        while (out.length() < length) {
            int dice = random.nextInt(40);
            if (dice == 0) {
                script = SCRIPTS[random.nextInt(SCRIPTS.length)];
            } else if (dice == 1) {
                out.append((char) (0xD800 + random.nextInt(0x800))); // a lone surrogate
            } else if (dice == 2) {
                out.appendCodePoint(random.nextInt(0x10FFFF + 1));
            } else if (dice < 8) {
                out.append(' ');
            } else {
                char c = script.charAt(random.nextInt(script.length()));
                out.append(random.nextInt(6) == 0 ? Character.toUpperCase(c) : c);
            }
        }
        return out.toString();
    }

    @Test
    void noQueryTextMakesAnError() {
        OfflineIndex index = new OfflineIndex();
        Random random = new Random(1937);
        for (int i = 0; i < 40; i++) {
            index.add(new Candidate(
                    "r" + i,
                    PersonName.of(text(random, 8), text(random, 6), text(random, 9), text(random, 12)),
                    Set.of(1880 + i),
                    text(random, 60)));
        }
        for (int i = 0; i < 1200; i++) {
            String query = text(random, 1 + random.nextInt(60));
            check(index, query);
        }
        check(index, text(random, 10_000));
        check(index, "а".repeat(10_000));
        check(index, "a ".repeat(5_000));
        check(index, "щ".repeat(399) + "\uD83D");
        check(index, "");
        check(index, null);
        check(index, "   \n\t ");
    }

    private static void check(OfflineIndex index, String query) {
        NameQuery understood = NameQuery.of(query);
        NamePlan plan = understood.plan();
        assertTrue(plan.clauseCount() <= NamePlan.MAX_CLAUSES, () -> plan.clauseCount() + " clauses for " + query);
        for (NamePlan.Group group : plan.groups()) {
            List<List<NamePlan.Choice>> all = List.of(group.required(), group.optional());
            all.forEach(choices -> choices.forEach(choice ->
                    choice.clauses().forEach(clause -> assertTrue(clause.terms().size() <= NamePlan.MAX_TERMS))));
        }
        Ranking ranking = index.search(understood);
        assertNotNull(ranking.answer());
        ranking.comparisons().stream().limit(5).forEach(c -> c.reasons()
                .forEach(r -> assertNotNull(Words.of(Language.of("en")).match(r.key(), r.args()))));
        assertNotNull(NameKeys.prefix(query));
    }

    @Test
    void charactersBeyondTheLimitDoNotCount() {
        String name = "Цветогоров Вениамин ";
        NameQuery cut = NameQuery.of(name + " ".repeat(NameQuery.MAX_LENGTH) + "Прохор");
        assertEquals(NameQuery.of(name).text(), cut.text());
    }

    @Test
    void aQueryWithoutLettersHasNoNameAndNoPlan() {
        assertTrue(NameQuery.of("1937 ,,, 58-10").plan().isEmpty());
        assertTrue(NameQuery.of(null).plan().isEmpty());
    }
}
