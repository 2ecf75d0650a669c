package org.knigipamiati.runtime;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * Cuts query strings out of what the web server logs: whom somebody looks for is nobody's business.
 *
 * <p>The frame's error handler writes the whole address of a failed request. Our own code logs no address at all.
 */
@LoggingFilter(name = "no-search-terms")
public final class NoSearchTerms implements Filter {

    private static final Pattern QUERY = Pattern.compile("\\?[^\\s\"']*");

    @Override
    public boolean isLoggable(LogRecord line) {
        String logger = line.getLoggerName();
        if (logger != null && (logger.startsWith("io.quarkus.vertx.http") || logger.startsWith("io.vertx"))) {
            line.setMessage(cut(line.getMessage()));
            Object[] parameters = line.getParameters();
            if (parameters != null) {
                Object[] clean = parameters.clone();
                for (int i = 0; i < clean.length; i++) {
                    if (clean[i] instanceof String text) {
                        clean[i] = cut(text);
                    }
                }
                line.setParameters(clean);
            }
        }
        return true;
    }

    static String cut(String text) {
        return text == null ? null : QUERY.matcher(text).replaceAll("?…");
    }
}
