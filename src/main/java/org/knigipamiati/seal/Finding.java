package org.knigipamiati.seal;

/**
 * Something that is not as it was sealed.
 *
 * @param of what, as {@code record 17} or {@code leaf 5}
 * @param what in which way
 */
record Finding(String of, String what) {

    static Finding record(long id, String what) {
        return new Finding("record " + id, what);
    }

    static Finding log(String of, String what) {
        return new Finding(of, what);
    }

    @Override
    public String toString() {
        return of + ": " + what;
    }
}
