package org.knigipamiati.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every half minute (RFC 6238 with SHA-1, six digits), which every authenticator app makes. */
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 1_000_000;
    /** Clocks of telephones are off, and typing takes time: one step before and one after. */
    private static final int DRIFT = 1;

    private Totp() {}

    /** The code of a step, as its six digits. */
    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1", e);
        }
    }

    static long step(Instant at) {
        return at.getEpochSecond() / STEP_SECONDS;
    }

    /** The step, later than the last one that was used, whose code this is; empty if it is none. Blanks in the code do not count. */
    static OptionalLong step(byte[] secret, String code, long lastUsed, Instant now) {
        String typed = code == null ? "" : code.replaceAll("[\\s\\u00a0-]", "");
        OptionalLong found = OptionalLong.empty();
        // A use that lies ahead of now was by a clock that has been set back since; it must not keep anybody out until
        // that time comes.
        long before = lastUsed > step(now) + DRIFT ? step(now) - DRIFT - 1 : lastUsed;
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            if (Secrets.same(code(secret, step), typed) && step > before) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
