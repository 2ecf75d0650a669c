package org.knigipamiati.review.scan;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Decodes one upload in a process of its own, which may use so much memory and time and no more: whatever a file unfolds to, in
 * whatever way, is this process's end and nobody else's.
 */
public final class Decoder {

    /** The last line of whoever has decoded all. */
    static final String END = "END";

    private static final String KEPT = "kept";
    private static final String REFUSED = "refused";

    private Decoder() {}

    /**
     * Says on standard output, a line each, which pages it kept, or why it refused. Ends when its standard input does, so that it
     * never outlives the service.
     *
     * @param arguments kind, upload, folder, most bytes, most pixels, most pages, longest side
     */
    public static void main(String[] arguments) {
        endWithInput();
        // Nothing of an upload is ever cached in a temporary file that outlives it.
        ImageIO.setUseCache(false);
        ScanLimits limits = new ScanLimits(
                Long.parseLong(arguments[3]),
                Long.parseLong(arguments[4]),
                Integer.parseInt(arguments[5]),
                Integer.parseInt(arguments[6]));
        try {
            new PageReader(Path.of(arguments[2]), limits)
                    .write(
                            ScanKind.valueOf(arguments[0]),
                            Path.of(arguments[1]),
                            page -> System.out.println(
                                    KEPT + " " + page.file() + " " + page.width() + " " + page.height()));
            System.out.println(END);
        } catch (ScanRefused refused) {
            StringBuilder line = new StringBuilder(REFUSED + " " + refused.reason());
            refused.args().forEach(number -> line.append(' ').append(number));
            System.out.println(line);
        } catch (IOException | RuntimeException damaged) {
            // Decoders of damaged files throw whatever they stumble over.
            System.out.println(REFUSED + " " + ScanRefused.Reason.UNREADABLE);
        }
        System.exit(0);
    }

    private static void endWithInput() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is ever said; only the end counts.
                }
            } catch (IOException gone) {
                // As good as an end.
            }
            Runtime.getRuntime().halt(1);
        });
        watch.setDaemon(true);
        watch.start();
    }

    /** A page that a line tells of. */
    static Scans.Kept kept(String line) throws ScanRefused {
        String[] words = line.split(" ");
        if (words.length == 4 && words[0].equals(KEPT)) {
            return new Scans.Kept(words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3]));
        }
        if (words.length > 1 && words[0].equals(REFUSED)) {
            Object[] numbers = new Object[words.length - 2];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Long.parseLong(words[i + 2]);
            }
            throw new ScanRefused(ScanRefused.Reason.valueOf(words[1]), numbers);
        }
        throw new ScanRefused(ScanRefused.Reason.UNREADABLE);
    }
}
