package org.knigipamiati.web.map;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What part of the country a drawing shows, each in the projection that bends it least. */
enum MapPart {
    /** The whole Union. */
    WHOLE(new ConicProjection(47, 62, 55, 95), 19, 191, 35, 82),
    /** The Union west of the Urals and of the Aral sea, where most units lie close together. */
    WEST(new ConicProjection(45, 62, 54, 42), 19, 62, 38, 69.5);

    /** Name of the query parameter. */
    static final String PARAMETER = "part";

    private final ConicProjection projection;
    private final double west;
    private final double east;
    private final double south;
    private final double north;

    MapPart(ConicProjection projection, double west, double east, double south, double north) {
        this.projection = projection;
        this.west = west;
        this.east = east;
        this.south = south;
        this.north = north;
    }

    ConicProjection projection() {
        return projection;
    }

    /** Whether a place must be seen on it; degrees north and east, longitudes up to 192. */
    boolean holds(double latitude, double longitude) {
        return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
    }

    /** As addresses write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part that a parameter asks for, the whole unless it says otherwise; empty for a value that means nothing. */
    static Optional<MapPart> of(String value) {
        return value == null || value.isEmpty()
                ? Optional.of(WHOLE)
                : Stream.of(values()).filter(part -> part.code().equals(value)).findFirst();
    }
}
