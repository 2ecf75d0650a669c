package org.knigipamiati.web.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.knigipamiati.attribution.Level;
import org.knigipamiati.report.Share;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.web.counts.CountsView.Choice;
import org.knigipamiati.web.search.Addresses;
import org.knigipamiati.web.search.FacetView;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** What can be chosen beside a table; every choice keeps all the others. */
public record CountsChoices(CrossTable table, Share share, TableLook look, SearchState state, Language language) {

    private static final String PAGE = "/counts";

    /** Properties for the rows. */
    public List<Choice> rows() {
        return properties(true);
    }

    /** Properties for the columns. */
    public List<Choice> columns() {
        return properties(false);
    }

    private List<Choice> properties(boolean forRows) {
        return Facet.all().stream()
                .filter(facet -> facet.property().isTabled())
                .filter(facet -> facet != (forRows ? table.columns() : table.rows()))
                .map(facet -> new Choice(
                        FacetView.label(facet, language),
                        page(
                                forRows ? facet : table.rows(),
                                forRows ? table.columns() : facet,
                                table.of(),
                                share,
                                look,
                                state),
                        facet == (forRows ? table.rows() : table.columns())))
                .toList();
    }

    /** The same table of all cases, and of those alone whose link is at least so certain. */
    public List<Choice> levels() {
        SearchState any = state.without(Facet.LEVEL);
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(words().say("counts_level_any"), page(any), !state.isNarrowedBy(Facet.LEVEL)));
        for (String level : Level.minima()) {
            choices.add(new Choice(
                    words().label(CodeKind.LEVEL, level),
                    page(any.with(Facet.LEVEL, level)),
                    state.isSelected(Facet.LEVEL, level)));
        }
        return choices;
    }

    /** Of what the cells are given a share. */
    public List<Choice> shares() {
        return Stream.of(Share.values())
                .map(one -> new Choice(
                        words().say("counts_share_" + one.code()),
                        page(table.rows(), table.columns(), table.of(), one, look, state),
                        one == share))
                .toList();
    }

    /** How the table is shown. */
    public List<Choice> looks() {
        return Stream.of(TableLook.values())
                .map(one -> new Choice(
                        words().say("counts_view_" + one.code()),
                        page(table.rows(), table.columns(), table.of(), share, one, state),
                        one == look))
                .toList();
    }

    /** The same table of what is not counted here. */
    public Choice otherOf() {
        Counted other = table.of() == Counted.DISTINCT ? Counted.RECORDS : Counted.DISTINCT;
        return new Choice(
                words().say("counts_choose_" + other.code()),
                page(table.rows(), table.columns(), other, share, look, state),
                false);
    }

    /** The map of the same records. */
    public String map() {
        return Addresses.report("/map", state);
    }

    /** What asks another address for the same numbers. */
    public String query() {
        return query(table.rows(), table.columns(), table.of(), share, state);
    }

    private Words words() {
        return Words.of(language);
    }

    private String page(SearchState other) {
        return page(table.rows(), table.columns(), table.of(), share, look, other);
    }

    private static String page(Facet rows, Facet columns, Counted of, Share share, TableLook look, SearchState state) {
        return PAGE
                + query(rows, columns, of, share, state)
                + (look == TableLook.TABLE ? "" : '&' + TableLook.PARAMETER + '=' + look.code());
    }

    private static String query(Facet rows, Facet columns, Counted of, Share share, SearchState state) {
        String filters = state.toQueryString();
        return "?rows=" + rows.parameter() + "&columns=" + columns.parameter()
                + (of == Counted.DISTINCT ? "" : '&' + Counted.PARAMETER + '=' + of.code())
                + (share == Share.NONE ? "" : '&' + Share.PARAMETER + '=' + share.code())
                + (filters.isEmpty() ? "" : '&' + filters.substring(1));
    }
}
