package org.knigipamiati.analysis;

import io.quarkus.hibernate.search.orm.elasticsearch.SearchExtension;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** Defines the analyzers and normalizers of {@link Analyzers} with filters that every engine has. */
@SearchExtension
public class IndexAnalysis implements ElasticsearchAnalysisConfigurer {

    private static final String YO = "yo";
    private static final String LETTER_FILTER = "look_alike_";

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

    /** Character filters that make one letter of its variants before words are cut: ё, and Latin letters in Cyrillic words. */
    private static String[] defineFolding(ElasticsearchAnalysisConfigurationContext context) {
        // Books print е for ё at will. One character for one, so offsets hold.
        context.charFilter(YO).type("mapping").param("mappings", "ё => е", "Ё => Е");
        String[] names = new String[1 + LookAlikes.cyrillic().size()];
        int i = 0;
        names[i++] = YO;
        for (var letter : LookAlikes.patterns().entrySet()) {
            String name = LETTER_FILTER + Integer.toHexString(letter.getKey().codePointAt(0));
            // A Latin letter inside a Cyrillic word: the same one as the Cyrillic letter that it looks like.
            context.charFilter(name)
                    .type("pattern_replace")
                    .param("pattern", letter.getValue())
                    .param("replacement", letter.getKey());
            names[i++] = name;
        }
        return names;
    }
}
