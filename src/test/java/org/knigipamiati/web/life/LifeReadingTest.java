package org.knigipamiati.web.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.RecordFlag;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.Language;

/** Invented people only. */
class LifeReadingTest {

    private final MemorialRecord record = new MemorialRecord();
    private final RecordCase main = new RecordCase();
    private final List<FieldValue> fields = new ArrayList<>();
    private String raw = "";

    @Test
    void aMansLifeIsToldInTheMasculine() {
        record.sex = "m";
        record.birth = date("1885");
        main.arrested = date("1938-03-06");
        main.executed = date("1938-09-28");
        assertThat(told(Language.of("ru")))
                .isEqualTo("Родился в 1885 году.\nАрестован 6 марта 1938 года. Расстрелян 28 сентября 1938 года.");
    }

    @Test
    void aWomansLifeIsToldInTheFeminine() {
        record.sex = "f";
        record.birth = date("1885");
        main.arrested = date("1938-03");
        main.rehabilitated = date("1958");
        assertThat(told(Language.of("ru")))
                .isEqualTo("Родилась в 1885 году.\nАрестована в марте 1938 года. Реабилитирована в 1958 году.");
    }

    @Test
    void aLifeWhoseSexTheSourceDoesNotShowIsToldWithoutOne() {
        record.birth = date("1885");
        main.arrested = date("1938-03-06");
        main.died = date("1942");
        main.rehabilitationBody = "прокуратура";
        assertThat(told(Language.of("ru")))
                .isEqualTo("Дата рождения — 1885 год.\nДата ареста — 6 марта 1938 года. Дата смерти — 1942 год."
                        + " Кем реабилитирован(а): прокуратура.");
    }

    @Test
    void aPlaceThatTheSourcePutsAPrepositionBeforeIsSetIntoTheSentence() {
        record.sex = "m";
        record.birth = date("1903");
        raw = "Соколенко Пётр, род. 1903, в Заречье, рабочий";
        printed(RecordField.BIRTH_PLACE, "Заречье");
        assertThat(told(Language.of("ru"))).isEqualTo("Родился в 1903 году в Заречье.");
    }

    @Test
    void aPlaceWithoutAPrepositionIsSetApartAndNotDeclined() {
        record.sex = "f";
        record.birth = date("1903");
        raw = "Родилась в 1903 г., Ручьи Заречные;";
        printed(RecordField.BIRTH_PLACE, "Ручьи Заречные");
        assertThat(told(Language.of("ru"))).isEqualTo("Родилась в 1903 году. Место рождения: Ручьи Заречные.");
    }

    @Test
    void aPlaceWhoseCaseIsKnownIsDeclinedOnAPageOfItsLanguage() {
        record.sex = "f";
        record.birth = date("1903");
        raw = "Родилась в 1903 г., Польша, г. Варшава;";
        printed(RecordField.BIRTH_PLACE, "Польша, г. Варшава");
        assertThat(told(Language.of("ru"))).isEqualTo("Родилась в 1903 году в Польше, в г. Варшаве.");
        assertThat(told(Language.of("pl"))).contains("Polska, Warszawa (Польша, г. Варшава)");
    }

    @Test
    void whatASourceSaysOfThePersonMakesOneSentence() {
        printed(RecordField.NATIONALITY_VERBATIM, "литовец");
        printed(RecordField.EDUCATION, "н/начальное");
        printed(RecordField.PARTY, "б/п");
        assertThat(told(Language.of("ru")))
                .isEqualTo("Национальность — литовец; образование — н/начальное; партийность — б/п.");
    }

    @Test
    void anAccusationIsQuotedAndNeverStated() {
        main.charge = "шпион";
        LifeReading life = life(Language.of("ru"));
        Sentence sentence = life.paragraphs().get(0).sentences().get(0);
        assertThat(sentence.parts()).contains(new Part("шпион", Part.Kind.QUOTED, ""));
        assertThat(told(Language.of("ru"))).isEqualTo("Обвинение, словами источника: «шпион».");
    }

    /** In which case a body is printed is not guessed from its ending: the sentence takes it in any. */
    @ParameterizedTest
    @ValueSource(strings = {"тройкой при УНКВД", "особая тройка", "Выдуманской обл. прокуратура", "ОСО"})
    void aBodyIsSetApartInWhateverCaseItIsPrinted(String body) {
        main.tried = date("1938-10-09");
        main.body = body;
        assertThat(told(Language.of("ru")))
                .isEqualTo("Решение по делу вынесено 9 октября 1938 года; кем — " + body + ".");
    }

    @Test
    void aSentenceIsNamedAndTheSourcesWordsForItAreQuoted() {
        main.sentenceKind = "CAMP";
        main.termMonths = 120;
        main.sentence = "10 лет ИТЛ";
        assertThat(told(Language.of("ru"))).isEqualTo("Приговор: лагерь, 10 лет (словами источника: «10 лет ИТЛ»).");
    }

    @Test
    void anExpulsionIsAMeasureAndNoSentence() {
        main.sentenceKind = "SPECIAL_SETTLEMENT";
        assertThat(told(Language.of("ru"))).isEqualTo("Мера: спецпоселение.");
    }

    @Test
    void aMeasureThatIsNotUnderstoodIsOnlyQuoted() {
        main.sentenceKind = "UNKNOWN";
        main.sentence = "10 лет";
        assertThat(told(Language.of("ru"))).isEqualTo("Приговор, словами источника: «10 лет».");
    }

    @Test
    void aDeathSentenceWithoutAnExecutionSaysThatNothingIsSaid() {
        main.sentenceKind = "DEATH";
        assertThat(told(Language.of("ru")))
                .isEqualTo("Приговор: расстрел. О том, был ли приговор исполнен, источник не сообщает.");
    }

    @Test
    void twoDeathsAreBothToldAndNoneIsChosen() {
        record.sex = "m";
        main.executed = date("1938-01-17");
        main.died = date("1943-05");
        assertThat(told(Language.of("ru")))
                .isEqualTo("Расстрелян 17 января 1938 года. Источник называет и другую дату смерти: май 1943 года;"
                        + " вероятно, она вымышлена: с 1955 года КГБ сообщал такие даты родным расстрелянных.");
    }

    @Test
    void oneDeathThatIsPrintedTwiceIsToldOnce() {
        record.sex = "m";
        main.executed = date("1938-01-17");
        main.died = date("1938-01-17");
        assertThat(told(Language.of("ru"))).isEqualTo("Расстрелян 17 января 1938 года.");
        main.died = date("1938-01");
        assertThat(told(Language.of("ru"))).doesNotContain("вымышлена");
    }

    /** The doubt stands in the sentence that tells the death, in every language. */
    @ParameterizedTest
    @ValueSource(strings = {"ru", "en", "uk", "pl", "de"})
    void aDeathThatACheckDoubtsIsToldWithTheDoubt(String language) {
        main.sentenceKind = "DEATH";
        main.died = date("1943-05");
        String believed = told(Language.of(language));
        flag("C21", 0);
        assertThat(told(Language.of(language))).isNotEqualTo(believed);
        assertThat(lastSentence(language)).contains("1943", "1955");
    }

    @Test
    void aDoubtedDeathSaysWhyItIsDoubted() {
        record.sex = "m";
        main.died = date("1943-05");
        flag("C20", 0);
        assertThat(told(Language.of("ru")))
                .isEqualTo("По источнику, умер в мае 1943 года; лагерь не назван, и дата может быть вымышлена:"
                        + " с 1955 года КГБ сообщал такие даты родным расстрелянных.");
        record.flags.clear();
        flag("C21", 0);
        assertThat(told(Language.of("ru"))).contains("приговор — расстрел, и дата, вероятно, вымышлена");
    }

    @Test
    void aLikelyDeathAndADoubtAboutAnotherCaseLeaveADeathAsItIs() {
        main.died = date("1943-05");
        flag("C23a", 0);
        flag("C21", 1);
        assertThat(told(Language.of("ru"))).isEqualTo("Дата смерти — май 1943 года.");
    }

    @Test
    void aDoubtedDeathOfWhichOnlyThePlaceIsPrintedCarriesTheDoubtToo() {
        main.deathPlace = "Выдуманский лагерь";
        flag("C21", 0);
        assertThat(told(Language.of("ru")))
                .startsWith("Место смерти по источнику: Выдуманский лагерь; приговор — расстрел");
    }

    @Test
    void anEarlierCaseIsToldBeforeTheMainOneAndSaidToBeEarlier() {
        record.sex = "f";
        main.arrested = date("1937");
        RecordCase earlier = new RecordCase();
        earlier.caseNo = 1;
        earlier.role = RecordCase.Role.EARLIER;
        earlier.arrested = date("1930");
        record.cases.add(earlier);
        assertThat(told(Language.of("ru")))
                .isEqualTo("Более раннее дело. Арестована в 1930 году.\nАрестована в 1937 году.");
    }

    @Test
    void theSameLifeIsToldInEnglishWithTheSourcesWordsInRussian() {
        record.sex = "f";
        record.birth = date("1885");
        main.arrested = date("1938-03-06");
        main.charge = "шпионаж";
        assertThat(told(Language.of("en")))
                .isEqualTo(
                        "Born in 1885.\nArrested on 6 March 1938. The accusation, in the words of the source: «шпионаж».");
    }

    /** What an editor typed is not the word of the source, however it is quoted. */
    @Test
    void anEditorsWordsAreQuotedAsTheEditors() {
        main.charge = "в шпионаже";
        main.sentence = "к высшей мере";
        for (RecordField field : List.of(RecordField.TRIAL_CHARGE, RecordField.SENTENCE)) {
            fields.add(new FieldValue(field.path(), 0, "…", null, List.of(), new Person("Лещина")));
        }
        fields.add(new FieldValue(
                RecordField.PREVIOUS_REPRESSIONS.path(), 0, "в 1930 выслан", null, List.of(), new Person("Лещина")));
        assertThat(told(Language.of("ru")))
                .isEqualTo("Более ранние преследования, как указывает редактор: «в 1930 выслан».\n"
                        + "Обвинение, как указывает редактор: «в шпионаже». "
                        + "Приговор, как указывает редактор: «к высшей мере».");
    }

    @Test
    void wordsThatAVocabularyKnowsAreSaidInTheLanguageOfThePageBesideThePrintedOnes() {
        record.sex = "f";
        record.nationality = "поляк";
        printed(RecordField.NATIONALITY_VERBATIM, "полька");
        printed(RecordField.EDUCATION, "начальное");
        printed(RecordField.PARTY, "б/п");
        main.body = "тройка при УНКВД";
        main.bodyType = "TROIKA_00447";
        assertThat(told(Language.of("en")))
                .isEqualTo("Nationality: Pole (полька); education: primary (начальное);"
                        + " party membership: not a party member (б/п).\n"
                        + "The case was decided by: NKVD troika (1937–1938) (тройка при УНКВД); no date is given.");
        assertThat(told(Language.of("ru")))
                .startsWith("Национальность — полька; образование — начальное; партийность — б/п.")
                .contains("тройка при УНКВД")
                .doesNotContain("(");
    }

    @ParameterizedTest
    @CsvSource({"uk,полька", "pl,Polka (полька)", "de,Polin (полька)", "en,Pole (полька)", "ru,полька"})
    void aWomansNationalityIsSaidOfAWoman(String tag, String told) {
        record.sex = "f";
        record.nationality = "поляк";
        printed(RecordField.NATIONALITY_VERBATIM, "полька");
        assertThat(told(Language.of(tag))).contains(told);
    }

    @Test
    void theClassOfAnOccupationStandsBeforeItOnAPageOfAnotherLanguage() {
        record.occupation = "PEASANT";
        printed(RecordField.PROFESSION, "крестьянин");
        assertThat(told(Language.of("en"))).matches("Occupation: .*peasants.* \\(крестьянин\\)\\.");
        assertThat(told(Language.of("ru"))).isEqualTo("Занятие: крестьянин.");
    }

    /** "Поляк" is Ukrainian as well as Russian. */
    @Test
    void aWordThatIsTheSameInBothLanguagesIsSaidOnce() {
        record.nationality = "поляк";
        printed(RecordField.NATIONALITY_VERBATIM, "поляк");
        assertThat(told(Language.of("uk"))).contains("поляк").doesNotContain("(поляк)");
    }

    @Test
    void whatNoVocabularyKnowsIsNotGuessed() {
        printed(RecordField.EDUCATION, "вымышленное");
        printed(RecordField.PARTY, "член ВКП(б) с 1920 по 1927");
        main.body = "невесть кто";
        main.bodyType = "UNKNOWN";
        assertThat(told(Language.of("en")))
                .isEqualTo("Education: вымышленное; party membership: член ВКП(б) с 1920 по 1927.\n"
                        + "The case was decided by: невесть кто; no date is given.");
    }

    @Test
    void aPolishEntryIsReadOnAPolishPageAsPrinted() {
        raw = "Zmyślony Jan, urodzony w 1901 r., Polak, aresztowany 2 marca 1938 r.";
        record.nationality = "поляк";
        printed(RecordField.NATIONALITY_VERBATIM, "Polak");
        assertThat(told(Language.of("pl"))).contains("Polak").doesNotContain("(Polak)");
        assertThat(told(Language.of("de"))).contains("(Polak)");
    }

    @Test
    void aPlaceStandsInTheReadersLettersBesideThePrintedOne() {
        printed(RecordField.BIRTH_PLACE, "мест.Заречье");
        LifeReading life = life(Language.of("en"));
        assertThat(told(Language.of("en"))).isEqualTo("Place of birth: mest. Zarechʹye (мест.Заречье).");
        assertThat(life.paragraphs().get(0).sentences().get(0).parts())
                .contains(
                        new Part("mest. Zarechʹye", Part.Kind.TRANSCRIBED, "ru-Latn-t-ru-m0-bgn"),
                        new Part("мест.Заречье", Part.Kind.PRINTED, ""));
        assertThat(told(Language.of("pl"))).endsWith("miest. Zarieczje (мест.Заречье).");
        assertThat(told(Language.of("uk"))).endsWith(": мест.Заречье.");
    }

    @Test
    void aCommutedSentenceIsToldAsBothAndNobodyAsksWhetherItWasCarriedOut() {
        main.sentence = "к ВМН";
        main.sentenceKind = "DEATH";
        assertThat(told(Language.of("ru"))).contains("О том, был ли приговор исполнен, источник не сообщает.");
        printed(RecordField.COMMUTATION, "заменена 10 годами ИТЛ");
        printed(RecordField.COMMUTATION_KIND, "CAMP");
        printed(RecordField.COMMUTATION_TERM, "120");
        assertThat(told(Language.of("ru")))
                .contains("«к ВМН»")
                .contains("Приговор заменён: лагерь, 10 лет (словами источника: «заменена 10 годами ИТЛ»).")
                .doesNotContain("был ли приговор исполнен");
        assertThat(told(Language.of("en"))).contains("The sentence was changed to: labour camp, 10 years");
    }

    @Test
    void aSecondRehabilitationIsToldBehindTheFirst() {
        record.sex = "m";
        main.rehabilitated = date("1957-05-12");
        main.rehabilitationBody = "ВТ вымышленного в/о";
        printed(RecordField.SECOND_REHABILITATION_DATE, "1989-01-16");
        printed(RecordField.SECOND_REHABILITATION_BODY, "прокуратурой Вымышленной области");
        assertThat(told(Language.of("ru")))
                .isEqualTo("Реабилитирован 12 мая 1957 года. Кем реабилитирован: ВТ вымышленного в/о."
                        + " Второй раз реабилитирован 16 января 1989 года."
                        + " Кем реабилитирован во второй раз: прокуратурой Вымышленной области.");
    }

    @Test
    void aRecordThatSaysNothingIsEmpty() {
        assertThat(life(Language.of("ru")).isEmpty()).isTrue();
    }

    private LifeReading life(Language language) {
        record.reads(new StoredReading(fields, null, null, null));
        if (!record.cases.contains(main)) {
            record.cases.add(main);
        }
        return LifeReading.of(record, raw, language);
    }

    private String told(Language language) {
        return life(language).paragraphs().stream()
                .map(paragraph -> paragraph.sentences().stream()
                        .map(sentence -> sentence.text("«", "»"))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private String lastSentence(String language) {
        List<Sentence> sentences =
                life(Language.of(language)).paragraphs().get(0).sentences();
        return sentences.get(sentences.size() - 1).text("«", "»");
    }

    private void flag(String check, int caseNo) {
        RecordFlag flag = new RecordFlag();
        flag.check = check;
        flag.caseNo = caseNo;
        record.flags.add(flag);
    }

    private void printed(RecordField field, String words) {
        int start = raw.indexOf(words);
        List<List<Integer>> spans = start < 0 ? List.of() : List.of(List.of(start, start + words.length()));
        fields.add(new FieldValue(field.path(), 0, words, null, spans, Origin.PARSER));
    }

    private static StoredDate date(String edtf) {
        return StoredDate.of(PartialDate.parse(edtf));
    }
}
