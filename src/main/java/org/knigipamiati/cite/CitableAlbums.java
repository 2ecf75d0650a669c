package org.knigipamiati.cite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.report.AlbumKey;
import org.knigipamiati.report.Albums;
import org.knigipamiati.report.AlbumsQuestion;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The albums and protocols of a region, on whatever page of the list, each with its people; or the regions that have any. */
record CitableAlbums(AlbumsQuestion question, Albums albums) implements Citable {

    @ApplicationScoped
    static class Kind implements CitableKind {

        @Inject
        Albums albums;

        @Override
        public boolean is(String path) {
            return path.equals("/albums");
        }

        @Override
        public Optional<Citable> read(String path, Map<String, List<String>> parameters) {
            return Optional.of(
                    new CitableAlbums(AlbumsQuestion.read(name -> Citables.first(parameters, name)), albums));
        }
    }

    @Override
    public String kind() {
        return "albums";
    }

    @Override
    public String address() {
        return question.address();
    }

    @Override
    public String name() {
        String begin = question.region().isEmpty() ? "" : '-' + question.begin();
        return "knigi-pamiati-albums" + (question.date().isEmpty() ? begin.replaceFirst("-$", "") : begin);
    }

    @Override
    public String title(Language language) {
        Words words = Words.of(language);
        String title = words.say("albums_title");
        if (question.region().isEmpty()) {
            return title;
        }
        String region = words.label(CodeKind.REGION, question.region());
        return words.say(
                "condition", title, question.date().isEmpty() ? region : region + ", " + words.date(question.date()));
    }

    @Override
    public Frozen answer() {
        List<Frozen.Cell> cells = question.region().isEmpty()
                ? albums.regions().stream()
                        .map(region -> new Frozen.Cell(region, "", 1))
                        .toList()
                : ofRegion();
        return Frozen.table(cells.stream().mapToLong(Frozen.Cell::count).sum(), cells);
    }

    private List<Frozen.Cell> ofRegion() {
        List<Frozen.Cell> cells = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent() && cells.size() <= Frozen.MOST_CELLS) {
            Albums.Listing page = albums.list(question.begin(), next.get());
            page.albums().forEach(album -> cells.add(new Frozen.Cell(album.key().name(), "", album.people())));
            next = page.next();
        }
        return cells;
    }

    @Override
    public String label(Frozen.Cell cell, Language language) {
        Words words = Words.of(language);
        return AlbumKey.of(cell.row())
                .map(key -> CitableAlbum.title(key, words))
                .orElseGet(() -> words.labelOr(CodeKind.REGION, cell.row(), cell.row()));
    }
}
