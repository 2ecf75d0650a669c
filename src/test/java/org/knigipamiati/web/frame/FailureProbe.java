package org.knigipamiati.web.frame;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;

/** For tests: lets a request that carries its header fail as a part behind it would. */
@Provider
@Priority(Priorities.AUTHORIZATION + 2)
public class FailureProbe implements ContainerRequestFilter {

    static final String HEADER = "X-Failure-Probe";
    static final String SECRET = "Тайнописцева";

    @Override
    public void filter(ContainerRequestContext request) {
        String kind = request.getHeaderString(HEADER);
        if (kind == null) {
            return;
        }
        switch (kind) {
            case "ours" -> throw new IllegalStateException("select '" + SECRET + "'");
            case "engine" -> throw new UncheckedIOException(SECRET, new ConnectException("Connection refused"));
            case "database" -> throw new IllegalStateException(SECRET, new SQLException("gone", "57P01"));
            case "disk" ->
                throw new UncheckedIOException(
                        SECRET, new java.nio.file.FileSystemException(SECRET, null, "No space left on device"));
            case "full" -> throw new IllegalStateException(SECRET, new SQLException("could not extend file", "53100"));
            default -> throw new IllegalArgumentException(kind);
        }
    }
}
