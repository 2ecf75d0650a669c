package org.knigipamiati.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTest {

    @ParameterizedTest
    @CsvSource({
        "ru, 58-10 ч.2 УК РСФСР, 58-10 ч.2 УК РСФСР",
        "en, 58-10 ч.2 УК РСФСР, 58-10 part 2 of the RSFSR Criminal Code",
        "en, 58-1а, 58-1a",
        "en, 72 УК БССР, 72 of the Byelorussian Criminal Code",
        "uk, 58-10 УК РСФСР, 58-10 КК РРФСР",
        "pl, 54-10 ч.1 УК УССР, 54-10 cz. 1 kodeksu karnego USRR",
        "de, 58-1б УК РСФСР, 58-1b des Strafgesetzbuchs der RSFSR",
        "de, без статьи, без статьи"
    })
    void anArticleIsSaidInTheWordsOfThePage(String tag, String article, String told) {
        assertThat(Words.of(Language.of(tag)).article(article)).isEqualTo(told);
    }
}
