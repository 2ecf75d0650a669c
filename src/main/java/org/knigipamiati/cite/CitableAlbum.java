package org.knigipamiati.cite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.report.AlbumKey;
import org.knigipamiati.report.Albums;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** An album or protocol. A cell is a property and its value. */
record CitableAlbum(AlbumKey key, Albums albums) implements Citable {

    private static final String PATH = "/albums/";

    @ApplicationScoped
    static class Kind implements CitableKind {

        @Inject
        Albums albums;

        @Override
        public boolean is(String path) {
            return path.startsWith(PATH);
        }

        @Override
        public Optional<Citable> read(String path, Map<String, List<String>> parameters) {
            return albums.find(path.substring(PATH.length())).map(album -> new CitableAlbum(album.key(), albums));
        }
    }

    @Override
    public String kind() {
        return "album";
    }

    @Override
    public String address() {
        return PATH + key.name();
    }

    @Override
    public String name() {
        return "knigi-pamiati-album-" + key.name();
    }

    @Override
    public String title(Language language) {
        return title(key, Words.of(language));
    }

    static String title(AlbumKey key, Words words) {
        return words.say("album_head." + key.body(), words.label(CodeKind.REGION, key.region()), words.date(key.day()));
    }

    @Override
    public Frozen answer() {
        List<Frozen.Cell> cells = new ArrayList<>();
        for (Albums.By by : List.of(Albums.By.OPERATION, Albums.By.OUTCOME)) {
            albums.parts(key.name(), by)
                    .forEach(part ->
                            cells.add(new Frozen.Cell(by.name(), part.value() + ' ' + part.level(), part.count())));
        }
        return Frozen.table(albums.find(key.name()).map(Albums.Album::people).orElse(0L), cells);
    }

    @Override
    public String label(Frozen.Cell cell, Language language) {
        Words words = Words.of(language);
        String value = cell.column().substring(0, cell.column().indexOf(' '));
        String level = cell.column().substring(cell.column().indexOf(' ') + 1);
        CodeKind kind = cell.row().equals(Albums.By.OPERATION.name()) ? CodeKind.OPERATION : CodeKind.OUTCOME;
        String name = value.isEmpty() ? words.unknown() : words.labelOr(kind, value, value);
        return level.isEmpty() ? name : name + " · " + words.labelOr(CodeKind.LEVEL, level, level);
    }
}
