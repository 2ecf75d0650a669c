package org.knigipamiati.review.scan;

/**
 * What an upload may cost.
 *
 * @param bytes of the whole file
 * @param pixels of one page before it is made smaller
 * @param pages of one file
 * @param side longest side of what is kept, in pixels
 */
public record ScanLimits(long bytes, long pixels, int pages, int side) {

    /**
     * 40 MB: an A3 page at 600 dpi as a good JPEG takes about 25. 80 million pixels: that page has 70. 60 pages: an evening's work
     * of a volunteer, and half a minute of ours. 2400 pixels: 200 dpi of A4, at which the smallest print can be read.
     */
    public static final ScanLimits DEFAULT = new ScanLimits(40L << 20, 80_000_000, 60, 2400);

    /** 8 MB and 30 million pixels: a photograph of a document as telephones take it. No page is left for PDF. */
    public static final ScanLimits PICTURE = new ScanLimits(8L << 20, 30_000_000, 1, 2400);

    boolean takesBooks() {
        return pages > 1;
    }

    void checkSize(int width, int height) throws ScanRefused {
        if ((long) width * height > pixels) {
            throw new ScanRefused(ScanRefused.Reason.TOO_LARGE, width, height, pixels / 1_000_000);
        }
    }

    void checkPages(int found) throws ScanRefused {
        if (found > pages) {
            throw new ScanRefused(ScanRefused.Reason.TOO_MANY_PAGES, found, pages);
        }
    }
}
