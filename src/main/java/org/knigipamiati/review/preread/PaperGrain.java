package org.knigipamiati.review.preread;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * The grain of a copy or of a photograph in poor light. Tesseract reads next to nothing of a grainy page, and nearly all of it when each
 * dot becomes the mean of those around it; a page without grain is read worse so.
 */
final class PaperGrain {

    /** The deviation of grey, of 256, above which a page is smoothed; good scans have less than 3. */
    private static final double MUCH = 8;

    /** The deviation of a normal distribution for the median of its distances from the middle, and the root of the squares of the mask. */
    private static final double OF_MEDIAN = 1 / (0.6745 * 6);

    private static final int SIDE = 3;

    /** Each how-many-th dot is looked at, both ways. */
    private static final int EVERY = 5;

    private PaperGrain() {}

    /** The grey page, smoothed if it is grainy. */
    static BufferedImage lessened(BufferedImage grey) {
        if (of(grey) <= MUCH) {
            return grey;
        }
        float[] mean = new float[SIDE * SIDE];
        Arrays.fill(mean, 1f / mean.length);
        return new ConvolveOp(new Kernel(SIDE, SIDE, mean), ConvolveOp.EDGE_NO_OP, null).filter(grey, null);
    }

    /**
     * The deviation of its dots from what their neighbours make likely, by a mask that surfaces and straight edges do not move (J. Immerkær,
     * Fast Noise Variance Estimation, 1996); the median, since most of a page is paper.
     */
    static double of(BufferedImage grey) {
        Raster dots = grey.getRaster();
        int rows = (grey.getHeight() - 2) / EVERY;
        int columns = (grey.getWidth() - 2) / EVERY;
        if (rows < 1 || columns < 1) {
            return 0;
        }
        int[] off = new int[rows * columns];
        for (int i = 0; i < off.length; i++) {
            int[] at = dots.getSamples(i % columns * EVERY, i / columns * EVERY, SIDE, SIDE, 0, (int[]) null);
            off[i] = Math.abs(at[0] + at[2] + at[6] + at[8] - 2 * (at[1] + at[3] + at[5] + at[7]) + 4 * at[4]);
        }
        Arrays.sort(off);
        return off[off.length / 2] * OF_MEDIAN;
    }
}
