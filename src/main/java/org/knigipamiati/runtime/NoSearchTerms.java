package org.knigipamiati.runtime;

import io.quarkus.logging.LoggingFilter;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Cuts query strings out of what the web server logs: whom somebody looks for is nobody's business. A handler has one filter, so this one
 * also asks {@link Repeated}.
 *
 * <p>The frame's error handler writes the whole address of a failed request, and so does the %U of its
 * access log. Our own code logs no address at all.
 */
@LoggingFilter(name = "no-search-terms")
public final class NoSearchTerms implements Filter {

    /** Loggers of the web server: its errors and its access log. */
    private static final List<String> WEB = List.of("io.quarkus.vertx.http", "io.quarkus.http", "io.vertx");

    private static final Pattern QUERY = Pattern.compile("\\?[^\\s\"']*");

    private final Repeated repeated = new Repeated();

    @Override
    public boolean isLoggable(LogRecord line) {
        String logger = line.getLoggerName();
        if (logger != null && WEB.stream().anyMatch(logger::startsWith)) {
            cutMessage(line);
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
        return repeated.isLoggable(line);
    }

    private static void cutMessage(LogRecord line) {
        String clean = cut(line.getMessage());
        if (line instanceof ExtLogRecord ext) {
            // The plain setter forgets how the parameters are to be put in.
            ext.setMessage(clean, ext.getFormatStyle());
        } else {
            line.setMessage(clean);
        }
    }

    static String cut(String text) {
        return text == null ? null : QUERY.matcher(text).replaceAll("?…");
    }
}
