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

    /** What one process may hold to decode one upload, in bytes: a page as below, what it becomes, and the decoder itself. */
    static final long HEAP = 256L << 20;

    /** What one decoded page may take of that, in bytes: 2,400 dots each way in eight bytes have 46 million. */
    static final long DECODED = 96L << 20;

    /** Longest side of what is decoded at all, in pixels: A0 at 600 dpi has 28,000. A decoder holds a row of it at the least. */
    private static final int LONGEST_SIDE = 30_000;

    /** What each pixel of a JPEG that is coded in several passes takes: three colours of two bytes. */
    private static final int PROGRESSIVE_BYTES = 6;

    /** Seconds that a page may take, on a machine that does other things too. */
    private static final int SECONDS_A_PAGE = 10;

    boolean takesBooks() {
        return pages > 1;
    }

    /** How long an upload may be decoded: one page thirty seconds, a book of sixty five and a half minutes. */
    long seconds() {
        return 20 + SECONDS_A_PAGE * (long) Math.min(pages, 32);
    }

    void checkSize(int width, int height) throws ScanRefused {
        checkSize(width, height, pixels);
    }

    /** A JPEG in several passes is held whole, and outside of the heap, whatever part of it is wanted. */
    void checkProgressive(int width, int height) throws ScanRefused {
        checkSize(width, height, DECODED / PROGRESSIVE_BYTES);
    }

    private static void checkSize(int width, int height, long most) throws ScanRefused {
        if ((long) width * height > most || Math.max(width, height) > LONGEST_SIDE) {
            throw new ScanRefused(ScanRefused.Reason.TOO_LARGE, width, height, most / 1_000_000);
        }
    }

    void checkPages(int found) throws ScanRefused {
        if (found > pages) {
            throw new ScanRefused(ScanRefused.Reason.TOO_MANY_PAGES, found, pages);
        }
    }
}
