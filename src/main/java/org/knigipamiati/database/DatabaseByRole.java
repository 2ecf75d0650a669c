package org.knigipamiati.database;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.AgroalDataSourceConfiguration;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import org.postgresql.PGConnection;

/**
 * The database, for Hibernate and for everybody who asks it directly: a connection of the readers' role while a request only reads what
 * is public, one of the service's otherwise. Two logins, and not one that changes its role: whoever can smuggle a statement into a
 * connection could change it back.
 */
@Alternative
@Priority(1)
@Singleton
@Unremovable
class DatabaseByRole implements AgroalDataSource {

    private static final long serialVersionUID = 1;

    /** SQLSTATE of PostgreSQL for a server that is starting or stopping. */
    private static final String CANNOT_CONNECT_NOW = "57P03";

    /**
     * How often a pool is asked, a second each time (quarkus.datasource.jdbc.acquisition-timeout): on a day with many readers it is better to
     * wait for a while than to be refused, and to come again. A database that is away is seen by its sign of life and not by this.
     */
    private static final int ACQUISITIONS = 15;

    private final transient DatabaseRole role;
    private final transient AgroalDataSource service;
    private final transient AgroalDataSource readers;
    private final transient Counter ofReaders;
    private final transient Counter ofRequests;
    private final transient Counter ofOthers;

    /** Those that were last given to a request; in use, or back in their pool. Whatever the pools give up is forgotten. */
    private final transient Set<PGConnection> forRequests = Collections.newSetFromMap(
            Caffeine.newBuilder().weakKeys().<PGConnection, Boolean>build().asMap());

    private volatile boolean away;

    @Inject
    DatabaseByRole(DatabaseRole role, @DataSource("readers") AgroalDataSource readers, MeterRegistry metrics) {
        this.role = role;
        this.readers = readers;
        this.service = ofTheFrame();
        this.ofReaders = counter(metrics, "readers");
        this.ofRequests = counter(metrics, "service");
        this.ofOthers = counter(metrics, "work");
    }

    /** The data source that the frame made of the settings; asking for it by its type alone would find this one. */
    private static AgroalDataSource ofTheFrame() {
        Bean<?> made = Arc.container().beanManager().getBeans(AgroalDataSource.class, Default.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass() != DatabaseByRole.class)
                .findFirst()
                .orElseThrow();
        return (AgroalDataSource)
                Arc.container().instance((InjectableBean<?>) made).get();
    }

    private static Counter counter(MeterRegistry metrics, String role) {
        return Counter.builder("knigi.database.connections")
                .description(
                        "Connections taken: to read what is public, for other requests, for work that no request asks for")
                .tag("for", role)
                .register(metrics);
    }

    @Override
    public Connection getConnection() throws SQLException {
        boolean reads = role.isReaders();
        boolean asked = role.isOfRequest();
        (reads ? ofReaders : asked ? ofRequests : ofOthers).increment();
        Connection given = connection(reads ? readers : service);
        PGConnection itself = given.unwrap(PGConnection.class);
        if (asked) {
            forRequests.add(itself);
        } else {
            forRequests.remove(itself);
        }
        return given;
    }

    /** Waits for a connection as long as the pool does, unless the database is found to be away meanwhile. */
    private Connection connection(AgroalDataSource pool) throws SQLException {
        for (int tries = 1; ; tries++) {
            if (away) {
                throw new SQLTransientConnectionException("The database does not answer", CANNOT_CONNECT_NOW);
            }
            try {
                return pool.getConnection();
            } catch (SQLException none) {
                if (!Pools.gaveNone(none) || tries >= ACQUISITIONS) {
                    throw none;
                }
            }
        }
    }

    /** Nobody waits any longer: connections that requests hold are closed under them, and no new ones are given out. */
    void cutOff() {
        away = true;
        for (PGConnection held : forRequests) {
            forRequests.remove(held);
            try {
                ((Connection) held).abort(Runnable::run);
            } catch (SQLException closed) {
                // Whoever held it knows.
            }
        }
    }

    /** Gives out connections again, all of them new: who knows what the old ones have lived through. */
    void admit() {
        service.flush(FlushMode.GRACEFUL);
        readers.flush(FlushMode.GRACEFUL);
        away = false;
    }

    AgroalDataSource ofReaders() {
        return readers;
    }

    @Override
    public Connection getReadOnlyConnection() throws SQLException {
        return readers.getReadOnlyConnection();
    }

    /** @throws SQLFeatureNotSupportedException always: who asks is settled by the settings */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The database's roles are settled by the settings");
    }

    @Override
    public AgroalDataSourceConfiguration getConfiguration() {
        return service.getConfiguration();
    }

    @Override
    public AgroalDataSourceMetrics getMetrics() {
        return service.getMetrics();
    }

    @Override
    public void flush(FlushMode mode) {
        service.flush(mode);
        readers.flush(mode);
    }

    @Override
    public void setPoolInterceptors(Collection<? extends AgroalPoolInterceptor> interceptors) {
        service.setPoolInterceptors(interceptors);
    }

    @Override
    public List<AgroalPoolInterceptor> getPoolInterceptors() {
        return service.getPoolInterceptors();
    }

    @Override
    public boolean isHealthy(boolean newConnection) throws SQLException {
        return service.isHealthy(newConnection) && readers.isHealthy(newConnection);
    }

    /** Does nothing: the frame closes both. */
    @Override
    public void close() {}

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return service.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        service.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        service.setLoginTimeout(seconds);
        readers.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return service.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return service.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return service.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return service.isWrapperFor(type);
    }
}
