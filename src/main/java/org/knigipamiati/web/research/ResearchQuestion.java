package org.knigipamiati.web.research;

/**
 * A question that historians ask, and the page that answers it. A new one is a constant here and {@code research_question.NAME} in
 * every language.
 */
enum ResearchQuestion {
    FIRST_CATEGORY_BY_REGION("/counts?rows=region&columns=outcome&operation=POLISH_00485"),
    EXECUTIONS_BY_WEEK("/time?what=executed&step=week"),
    POLES_BY_OPERATION("/counts?rows=operation&columns=outcome&nationality=поляк&-operation=POLISH_00485"),
    LATVIANS_BY_CLASS("/counts?rows=occupation&columns=outcome&nationality=латыш"),
    DAYS_TO_EXECUTION("/delays?between=arrest_to_execution&by=body"),
    WIVES("/counts?rows=region&columns=outcome&operation=WIVES_00486"),
    AGE("/counts?rows=age_band&columns=outcome&arrested=1937..1938"),
    REHABILITATION("/counts?rows=decade_rehabilitated&columns=outcome"),
    SPECIAL_TROIKAS("/counts?rows=nationality&columns=outcome&body=SPECIAL_TROIKA_00606"),
    COVERAGE("/figures"),
    DOWNLOAD("/records"),
    CITE("/cite?page=%2Fcounts%3Frows%3Doperation%26columns%3Doutcome");

    private final String href;

    ResearchQuestion(String href) {
        this.href = href;
    }

    String href() {
        return href;
    }
}
