package org.knigipamiati.accounts;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed sign-ins per account and per network, in memory only. Neither is written down anywhere: a restart forgets them,
 * which costs an attacker more than it gives. An account under attack is closed to new sign-ins for a while; who is signed in
 * already stays so.
 */
@ApplicationScoped
public class FailureLimits {

    /** More keys than people who could be signing in at once; the ones unused longest are forgotten first. */
    private static final int MOST_KEYS = 20_000;

    private final AccountsConfig config;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    FailureLimits(AccountsConfig config) {
        this.config = config;
    }

    /** Counts an attempt as a failure before it is made, so that attempts at the same moment count too. False if it is one too many. */
    boolean begin(String nameKey, String network) {
        Bucket ofNetwork = bucket("n " + network, config.failuresPerNetwork());
        if (!ofNetwork.tryConsume(1)) {
            return false;
        }
        if (!bucket("a " + nameKey, config.failuresPerAccount()).tryConsume(1)) {
            // The network has paid all the same: trying closed accounts one after another is an attack too.
            return false;
        }
        return true;
    }

    /** The same for the present password on the page where it is replaced: whoever holds a stolen session may not guess it there. */
    boolean beginReplacing(String nameKey) {
        return bucket("r " + nameKey, config.failuresPerAccount()).tryConsume(1);
    }

    void replaced(String nameKey) {
        synchronized (buckets) {
            buckets.remove("r " + nameKey);
        }
    }

    /** Takes back what {@link #begin} counted: the attempt was right. Earlier failures on the account are forgiven. */
    void succeeded(String nameKey, String network) {
        bucket("n " + network, config.failuresPerNetwork()).addTokens(1);
        synchronized (buckets) {
            buckets.remove("a " + nameKey);
        }
    }

    /** Takes back what {@link #begin} counted: nobody looked whether the attempt was right. */
    void unseen(String nameKey, String network) {
        bucket("n " + network, config.failuresPerNetwork()).addTokens(1);
        bucket("a " + nameKey, config.failuresPerAccount()).addTokens(1);
    }

    /**
     * The part of an address that one customer of a network provider cannot easily change: IPv4 /24, IPv6 /48. Anything else,
     * such as no address at all, is one common network.
     */
    public static String network(String address) {
        if (address == null || !address.matches("[0-9a-fA-F:.%\\w]+") || !address.matches(".*[.:].*")) {
            return "?";
        }
        try {
            // Only literal addresses get here (no letters but hex), so nothing is looked up.
            String literal = address.contains("%") ? address.substring(0, address.indexOf('%')) : address;
            if (!literal.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
                return "?";
            }
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 6));
        } catch (UnknownHostException e) {
            return "?";
        }
    }

    /** Forgets everything, as a restart does. */
    void forget() {
        synchronized (buckets) {
            buckets.clear();
        }
    }

    private Bucket bucket(String key, int most) {
        Duration window = config.failureWindow();
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, k -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(most, window))
                    .build());
        }
    }
}
