package org.knigipamiati.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * Apache Parquet, for programs: the columns of the CSV, with their types (texts, whole numbers of 64 bits, yes and no, days, moments in
 * UTC by the millisecond). Words are verbatim, several values stand in one text as in the CSV, what an entry does not say is null.
 * Nothing is compressed, since the library's compression needs programs of the platform; repeated words are written once for a row
 * group. What can be read only with the end of the file is visibly broken without it.
 */
@ApplicationScoped
public class ParquetExport implements ExportFormat {

    /** So many bytes of records are held in memory before they are handed on. */
    static final long ROW_GROUP = 8L << 20;

    private static final int PAGE = 64 << 10;

    /** How often the size of what is held is looked at, in records: an entry can be long. */
    private static final int LOOK_AFTER = 10;

    private static final int LOOK_AT_LEAST_AFTER = 100;

    @Override
    public String id() {
        return "parquet";
    }

    @Override
    public String title() {
        return "Parquet";
    }

    @Override
    public String mediaType() {
        return "application/vnd.apache.parquet";
    }

    @Override
    public boolean table() {
        return true;
    }

    @Override
    public Writing begin(OutputStream out, ExportHead head) throws IOException {
        ParquetWriter<ExportedRecord> file = new Builder(new Sent(out), new Rows(about(head)))
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withRowGroupSize(ROW_GROUP)
                .withPageSize(PAGE)
                .withMinRowCountForPageSizeCheck(LOOK_AFTER)
                .withMaxRowCountForPageSizeCheck(LOOK_AT_LEAST_AFTER)
                .build();
        return new Writing() {
            @Override
            public void write(ExportedRecord record) throws IOException {
                file.write(record);
            }

            @Override
            public void end() throws IOException {
                file.close();
                out.flush();
            }
        };
    }

    private static Map<String, String> about(ExportHead head) {
        return Map.of(
                "collection",
                "Knigi Pamiati, " + head.base(),
                "asked for",
                head.query().isEmpty() ? "everything" : head.query(),
                "edition",
                head.edition(),
                "made",
                head.made().toString(),
                "not in it",
                "records that are not public, and people who may be living");
    }

    private static MessageType schema() {
        Types.MessageTypeBuilder all = Types.buildMessage();
        RecordColumns.list().forEach(column -> all.addField(field(column)));
        return all.named("record");
    }

    private static Type field(Column column) {
        return switch (column.type()) {
            case STRING ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.name());
        };
    }

    private static BiConsumer<RecordConsumer, Object> writer(Column.Type type) {
        return switch (type) {
            case STRING -> (row, value) -> row.addBinary(Binary.fromString(value.toString()));
            case INTEGER -> (row, value) -> row.addLong(((Number) value).longValue());
            case BOOLEAN -> (row, value) -> row.addBoolean((Boolean) value);
            case DATE -> (row, value) -> row.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
        };
    }

    /** Puts the columns of a record into a row. */
    private static final class Rows extends WriteSupport<ExportedRecord> {

        private final Map<String, String> about;
        private RecordConsumer row;

        Rows(Map<String, String> about) {
            this.about = about;
        }

        @Override
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema(), about);
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            row = consumer;
        }

        @Override
        public void write(ExportedRecord record) {
            row.startMessage();
            int at = 0;
            for (Column column : RecordColumns.list()) {
                Object value = column.value().apply(record);
                if (value != null) {
                    row.startField(column.name(), at);
                    writer(column.type()).accept(row, value);
                    row.endField(column.name(), at);
                }
                at++;
            }
            row.endMessage();
        }
    }

    private static final class Builder extends ParquetWriter.Builder<ExportedRecord, Builder> {

        private final Rows rows;

        Builder(OutputFile file, Rows rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<ExportedRecord> getWriteSupport(Configuration configuration) {
            return rows;
        }
    }

    /** What is sent while it is written: Parquet wants to know only how much that was. */
    private record Sent(OutputStream out) implements OutputFile {

        @Override
        public PositionOutputStream create(long block) {
            return new PositionOutputStream() {
                private long position;

                @Override
                public long getPos() {
                    return position;
                }

                @Override
                public void write(int one) throws IOException {
                    out.write(one);
                    position++;
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                    position += length;
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long block) {
            return create(block);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }
}
