package org.knigipamiati.analysis;

import io.quarkus.hibernate.search.orm.elasticsearch.SearchExtension;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** Defines the analyzers and normalizers of {@link Analyzers} with filters that every engine has. */
@SearchExtension
public class IndexAnalysis implements ElasticsearchAnalysisConfigurer {

    private static final String FOLDING = "letter_folding";

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        String[] folding = defineFolding(context);

        // Words that carry no meaning of their own; standard Russian list.
        context.tokenFilter("russian_stop").type("stop").param("stopwords", "_russian_");
        // Snowball: арестованного, арестована → арестова. Names never pass through it.
        context.tokenFilter("russian_stem").type("stemmer").param("language", "russian");
        // Longest beginning worth an index entry; nobody types more before choosing.
        context.tokenFilter("word_beginnings")
                .type("edge_ngram")
                .param("min_gram", 1)
                .param("max_gram", 12);

        context.analyzer(Analyzers.PROSE)
                .custom()
                .tokenizer("standard")
                .charFilters(folding)
                .tokenFilters("lowercase", "russian_stop", "russian_stem");
        context.analyzer(Analyzers.WORDS)
                .custom()
                .tokenizer("standard")
                .charFilters(folding)
                .tokenFilters("lowercase");
        context.analyzer(Analyzers.BEGINNINGS)
                .custom()
                .tokenizer("standard")
                .charFilters(folding)
                .tokenFilters("lowercase", "word_beginnings");
        context.normalizer(Analyzers.ALPHABETICAL).custom().charFilters(folding).tokenFilters("lowercase");
    }

    /** The character filter that makes one letter of its variants before words are cut: ё, and Latin letters that look Cyrillic. */
    private static String[] defineFolding(ElasticsearchAnalysisConfigurationContext context) {
        List<String> mappings = new ArrayList<>(LookAlikes.mappings());
        // Books print е for ё at will.
        mappings.add("ё => е");
        mappings.add("Ё => Е");
        context.charFilter(FOLDING).type("mapping").param("mappings", mappings.toArray(String[]::new));
        return new String[] {FOLDING};
    }
}
