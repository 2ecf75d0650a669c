package org.knigipamiati.web.research;

/**
 * A table that is read beside the questions, in which a nationality and an operation, or a share and the published one, are set against
 * each other. A new one is a constant here and {@code research_table.NAME} in every language.
 */
enum ResearchTable {
    NATIONALITIES_IN_OPERATIONS("/counts?rows=nationality&columns=operation&share=row"),
    OPERATIONS_BY_NATIONALITY("/counts?rows=nationality&columns=operation&share=column"),
    FIRST_CATEGORY_BY_OPERATION("/counts?rows=operation&columns=outcome&share=row"),
    FIRST_CATEGORY_BY_REGION("/counts?rows=region&columns=outcome&operation=NATIONAL&share=row"),
    FIRST_CATEGORY_BY_REPUBLIC("/counts?rows=republic&columns=outcome&operation=NATIONAL&share=row"),
    REHABILITATION_BY_YEAR("/counts?rows=year_rehabilitated&columns=outcome");

    private final String href;

    ResearchTable(String href) {
        this.href = href;
    }

    String href() {
        return href;
    }
}
