package org.knigipamiati.runtime.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** An empty database brought to the schema of an earlier release, so that its backup fits, and from there to that of this one. */
@ApplicationScoped
class SchemaVersions {

    /** No migration's name begins so. */
    private static final String NONE = "none of these";

    private final Flyway flyway;

    @Inject
    SchemaVersions(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Whether one of this program's migrations led to a schema of this version. */
    boolean knows(String version) {
        try {
            MigrationVersion wanted = MigrationVersion.fromVersion(version);
            return Arrays.stream(flyway.info().all()).anyMatch(each -> wanted.equals(each.getVersion()));
        } catch (FlywayException e) {
            return false;
        }
    }

    /**
     * Drops every table and makes those of an earlier schema, empty. To be called only for a database that was found empty.
     *
     * @throws BackupException if that fails
     */
    void makeEarlier(String version) {
        drop();
        try {
            // What is made again whenever it changes belongs to the tables of this release.
            configuration()
                    .target(version)
                    .repeatableSqlMigrationPrefix(NONE)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new BackupException("The tables of schema " + version + " cannot be made: " + e.getMessage(), e);
        }
    }

    /**
     * Makes every migration of this program that the database lacks.
     *
     * @throws BackupException if one does not go through
     */
    void bringUp() {
        try {
            configuration().load().migrate();
        } catch (FlywayException e) {
            throw new BackupException(
                    "The rows of the backup cannot be brought to the schema of this program: " + e.getMessage(), e);
        }
    }

    /** The empty tables of this program, whatever is there now. */
    void makeAnew() {
        drop();
        bringUp();
    }

    private void drop() {
        try {
            configuration().cleanDisabled(false).load().clean();
        } catch (FlywayException e) {
            throw new BackupException("The empty tables cannot be replaced: " + e.getMessage(), e);
        }
    }

    private FluentConfiguration configuration() {
        return Flyway.configure().configuration(flyway.getConfiguration());
    }
}
