package org.knigipamiati.runtime.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** The backups that services made by themselves, as the database knows them, for all instances. */
@ApplicationScoped
class BackupRuns {

    private static final int LONGEST_ERROR = 500;

    private final DataSource database;

    @Inject
    BackupRuns(DataSource database) {
        this.database = database;
    }

    /** Notes one that begins; its number. */
    long begin(Path folder, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into backup_run (started_at, folder) values (?, ?) returning id")) {
            insert.setTimestamp(1, Timestamp.from(now));
            insert.setString(2, folder.toString());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Notes how it ended: error is null if it is whole. */
    void end(long id, Instant now, String error) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update backup_run set finished_at = ?, error = ? where id = ?")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(
                    2, error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR));
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    /** When the last whole one was begun. */
    Optional<Instant> lastSuccess() throws SQLException {
        return moment("select max(started_at) from backup_run where finished_at is not null and error is null");
    }

    /** When the last one was begun that failed, or was cut short. */
    Optional<Instant> lastFailure() throws SQLException {
        return moment("select max(started_at) from backup_run where error is not null"
                + " or finished_at is null and id < (select max(id) from backup_run)");
    }

    /** When the last one was begun, whatever became of it. */
    Optional<Instant> lastBegun() throws SQLException {
        return moment("select max(started_at) from backup_run");
    }

    private Optional<Instant> moment(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
        }
    }
}
