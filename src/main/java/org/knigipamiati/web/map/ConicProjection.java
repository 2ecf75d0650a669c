package org.knigipamiati.web.map;

/**
 * Albers' conic projection of the sphere, which keeps areas: a square centimetre of the map is as much land in Tajikistan as in Yakutia.
 *
 * <p>Source: J. P. Snyder, Map Projections – A Working Manual, US Geological Survey Professional Paper 1395 (1987), formulas 14-1 to 14-6.
 */
final class ConicProjection {

    /** Mean radius of the earth. */
    private static final double RADIUS_KM = 6371.0;

    private final double n;
    private final double c;
    private final double origin;
    private final double meridian;

    /**
     * @param south standard parallel, degrees north
     * @param north the other one, degrees north; not its opposite
     * @param latitude of the origin, degrees north
     * @param meridian central meridian, degrees east
     */
    ConicProjection(double south, double north, double latitude, double meridian) {
        double first = Math.toRadians(south);
        n = (Math.sin(first) + Math.sin(Math.toRadians(north))) / 2;
        c = Math.pow(Math.cos(first), 2) + 2 * n * Math.sin(first);
        origin = distanceFromPole(latitude);
        this.meridian = meridian;
    }

    /** A point on the plane: kilometres east and north of the origin. */
    record Point(double east, double north) {}

    /** Where a place is; degrees north and east, western longitudes negative or above 180. */
    Point project(double latitude, double longitude) {
        double turned = Math.IEEEremainder(longitude - meridian, 360);
        double angle = n * Math.toRadians(turned);
        double distance = distanceFromPole(latitude);
        return new Point(distance * Math.sin(angle), origin - distance * Math.cos(angle));
    }

    private double distanceFromPole(double latitude) {
        return RADIUS_KM * Math.sqrt(c - 2 * n * Math.sin(Math.toRadians(latitude))) / n;
    }
}
