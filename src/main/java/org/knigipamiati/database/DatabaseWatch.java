package org.knigipamiati.database;

import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Sees within about two seconds that the database does not answer, whether it refuses, is paused, or cannot be reached. From then on
 * nobody waits for it: requests under way are cut off, new ones are refused at once, until it answers again. Work that no request asked
 * for, as an import, is left to its own patience.
 */
@ApplicationScoped
public class DatabaseWatch implements Heartbeat.Listener {

    /** How long the database may take for the smallest of questions, on a connection that nobody else uses, in milliseconds. */
    private static final int ANSWER = 800;

    /** How long it may take for a new connection, when it has not answered on the old one, in seconds. */
    private static final int CONNECT = 1;

    @Inject
    DatabaseByRole database;

    private final Heartbeat heartbeat = new Heartbeat("the database", this::ask, this);
    private Connection connection;

    /** Begins to watch; a service does, a command does not. */
    public void keep() {
        heartbeat.keep();
    }

    /** Whether the database did not answer when it was asked last. */
    public boolean isAway() {
        return heartbeat.isAway();
    }

    @Override
    public void lost() {
        database.cutOff();
    }

    @Override
    public void back() {
        database.admit();
    }

    @PreDestroy
    void stop() {
        heartbeat.stop();
    }

    private void ask() throws SQLException {
        try {
            if (connection == null) {
                connection = connect();
                connection.setNetworkTimeout(Runnable::run, ANSWER);
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("select 1");
            }
        } catch (SQLException silent) {
            forget();
            throw silent;
        }
    }

    private void forget() throws SQLException {
        if (connection != null) {
            connection.abort(Runnable::run);
            connection = null;
        }
    }

    /** As the pool of the readers connects, with less patience. */
    private Connection connect() throws SQLException {
        AgroalConnectionFactoryConfiguration settings = database.ofReaders()
                .getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration();
        Properties login = new Properties();
        login.putAll(settings.jdbcProperties());
        if (settings.principal() instanceof NamePrincipal user) {
            login.setProperty("user", user.getName());
        }
        for (Object credential : settings.credentials()) {
            if (credential instanceof SimplePassword password) {
                login.setProperty("password", password.getWord());
            }
        }
        login.setProperty("ApplicationName", "knigi-pamiati-heartbeat");
        login.setProperty("connectTimeout", Integer.toString(CONNECT));
        login.setProperty("loginTimeout", Integer.toString(CONNECT));
        login.setProperty("socketTimeout", Integer.toString(CONNECT));
        return DriverManager.getConnection(settings.jdbcUrl(), login);
    }
}
