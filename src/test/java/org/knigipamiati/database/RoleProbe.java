package org.knigipamiati.database;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What a fault in the code of a page could do: runs a statement on the database as the page itself is about to ask it, if a request has
 * {@link #HEADER}, and says in a header of the answer what came of it.
 */
@Provider
@Priority(Priorities.USER)
public class RoleProbe implements ContainerRequestFilter, ContainerResponseFilter {

    /** A statement to run, as a header of the request; of the answer, its first value, {@code done}, or the SQLSTATE of its error. */
    public static final String HEADER = "X-Test-Statement";

    @Inject
    DataSource database;

    @Override
    public void filter(ContainerRequestContext request) {
        String sql = request.getHeaderString(HEADER);
        if (sql != null) {
            request.setProperty(HEADER, outcome(sql));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getProperty(HEADER) != null) {
            answer.getHeaders().putSingle(HEADER, request.getProperty(HEADER));
        }
    }

    private String outcome(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            if (!rows) {
                return "done";
            }
            ResultSet all = statement.getResultSet();
            return all.next() ? all.getString(1) : "no row";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }
}
