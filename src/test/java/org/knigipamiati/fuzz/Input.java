package org.knigipamiati.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/** What targets make of the bytes of an input, and how long they may take for one. */
public final class Input {

    /** A second of work for one input, in nanoseconds. */
    private static final long SLOW = 1_000_000_000L;

    private Input() {}

    /** A choice among several by the first byte, which a text may well be: the digit 0 chooses the first of at most ten. */
    public static int choice(byte[] input, int among) {
        return input.length == 0 ? 0 : Math.floorMod(input[0] - '0', among);
    }

    /** One of several by the first byte. */
    public static <T> T one(byte[] input, List<T> among) {
        return among.get(choice(input, among.size()));
    }

    /** What is behind the first byte. */
    public static byte[] behindChoice(byte[] input) {
        return input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
    }

    /** The input as text, what is no UTF-8 replaced. */
    public static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    /** Chance that the input decides, two bytes a throw, for generators that ask for chance; where it ends, the chance of a seed it gives. */
    public static Random chance(byte[] input) {
        return new Chance(input);
    }

    /**
     * Does the work and measures the processor time of this thread. Who takes longer than a second is asked again, for the first asking
     * bears what the machine has to load and compile.
     *
     * @throws AssertionError if it takes longer than a second again
     */
    public static <T> T withinASecond(Callable<T> work) throws Exception {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long begun = thread.getCurrentThreadCpuTime();
        T done = work.call();
        if (thread.getCurrentThreadCpuTime() - begun > SLOW) {
            begun = thread.getCurrentThreadCpuTime();
            work.call();
            long took = thread.getCurrentThreadCpuTime() - begun;
            if (took > SLOW) {
                throw new AssertionError("worked " + took / 1_000_000 + " ms");
            }
        }
        return done;
    }

    /** Says what is wrong. */
    public static void require(boolean good, String wrong, Object... seen) {
        if (!good) {
            throw new AssertionError(wrong + ": " + Arrays.deepToString(seen));
        }
    }

    private static final class Chance extends Random {

        private static final long serialVersionUID = 1L;

        private final byte[] input;
        private int at;

        Chance(byte[] input) {
            super(Arrays.hashCode(input));
            this.input = input;
        }

        @Override
        protected int next(int bits) {
            if (input == null || at + 1 >= input.length) {
                return super.next(bits);
            }
            int two = (input[at] & 0xFF) << 8 | input[at + 1] & 0xFF;
            at += 2;
            // Choices are made by the upper bits or by the rest of a division: both are these two bytes.
            return (two << 16 | two) >>> (32 - bits);
        }
    }
}
