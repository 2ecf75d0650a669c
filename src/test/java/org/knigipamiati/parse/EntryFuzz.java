package org.knigipamiati.parse;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;

/**
 * Makes entries by chance, of invented layouts and pieces of entries put together, damaged and cut, and says what is wrong with how they
 * are read: a form that fails, a character that belongs to nothing, a second of work for one entry. {@link MadeEntryTarget} has
 * Jazzer decide its chances.
 */
final class EntryFuzz {

    private static final long SLOW = 1_000_000_000L;

    /** Characters that a scan, a table or another script puts into an entry. */
    private static final String STRAY = ".,;:-–—()[]\"«»/|\\\n\t 0158IVХжёѣ№§†*?&<>\u00AD\u0301\u200B漢ąłß'";

    private static final List<String> LANGUAGES = List.of("ru", "uk", "pl");

    private final List<InventedLayouts> layouts = LANGUAGES.stream()
            .map(language -> {
                try {
                    return new InventedLayouts(language);
                } catch (Exception e) {
                    throw new IllegalStateException("layouts of " + language, e);
                }
            })
            .toList();

    /** What is wrong with how the entry of a seed is read, null if nothing is. */
    String wrong(long seed) {
        return wrong(new Random(seed));
    }

    /** As {@link #wrong(long)}, of any chances. */
    String wrong(Random random) {
        String raw = entry(random);
        // most entries are read as those of any book; the known layouts have fewer ways to go
        List<String> ids = EntryForms.ids().stream().sorted().toList();
        String form = random.nextInt(3) > 0 ? "book" : ids.get(random.nextInt(ids.size()));
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long begun = thread.getCurrentThreadCpuTime();
        Reading reading = EntryForms.byId(form).orElseThrow().read(raw);
        long took = thread.getCurrentThreadCpuTime() - begun;
        if (took > SLOW) {
            // the first entries bear what the machine has to load: what is slow is slow again
            begun = thread.getCurrentThreadCpuTime();
            EntryForms.byId(form).orElseThrow().read(raw);
            took = thread.getCurrentThreadCpuTime() - begun;
        }
        if (took > SLOW) {
            return form + " worked " + took / 1_000_000 + " ms on " + raw;
        }
        if (reading instanceof Unreadable not && not.reason() == Unreadable.Reason.FORM_FAILED) {
            return form + " failed on " + raw;
        }
        try {
            Coverage.check(reading);
        } catch (AssertionError e) {
            return form + ": " + e.getMessage() + " in " + raw;
        }
        return null;
    }

    private String entry(Random random) {
        StringBuilder text = new StringBuilder(one(random));
        if (random.nextInt(4) == 0) {
            text.append(random.nextBoolean() ? "\n" : " ").append(one(random));
        }
        for (int i = random.nextInt(6); i > 0 && text.length() > 1; i--) {
            damage(text, random);
        }
        return text.toString();
    }

    private String one(Random random) {
        InventedLayouts of = layouts.get(random.nextInt(layouts.size()));
        Damage[] damages = Damage.values();
        return damages[random.nextInt(damages.length)]
                .of(of, random.nextInt(of.size()), random)
                .text();
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(20));
        switch (random.nextInt(6)) {
            case 0 -> text.insert(at, STRAY.charAt(random.nextInt(STRAY.length())));
            case 1 -> text.delete(at, to);
            case 2 -> text.setCharAt(at, STRAY.charAt(random.nextInt(STRAY.length())));
            case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, to));
            case 4 -> text.setLength(at + 1);
            default -> text.replace(at, to, text.substring(at, to).toUpperCase());
        }
    }
}
