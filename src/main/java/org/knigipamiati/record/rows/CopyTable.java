package org.knigipamiati.record.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.JavaType;

/** A table as {@code COPY} fills it: its columns, and the rows of entities, as Hibernate's mapping has them. Safe for many threads. */
final class CopyTable {

    private final SessionFactoryImplementor factory;
    private final EntityPersister persister;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    /**
     * The table of an entity.
     *
     * @param noted columns that the database fills where nothing is said, and that are said all the same
     */
    CopyTable(SessionFactoryImplementor factory, Class<?> entity, Set<String> noted) {
        this.factory = factory;
        this.persister = factory.getMappingMetamodel().getEntityDescriptor(entity);
        persister.getIdentifierMapping().forEachSelectable((index, column) -> add(column));
        persister
                .getAttributeMappings()
                .forEach(attribute -> attribute.forEachSelectable((index, column) -> {
                    if (column.isInsertable() || noted.contains(column.getSelectionExpression())) {
                        add(column);
                    }
                }));
    }

    private void add(SelectableMapping column) {
        if (!column.isFormula()) {
            columns.putIfAbsent(column.getSelectionExpression(), columns.size());
        }
    }

    /** The statement that the rows follow. */
    String statement() {
        return "copy " + persister.getIdentifierTableName() + " (" + String.join(", ", columns.keySet())
                + ") from stdin";
    }

    /** A new id, from the sequence and by the blocks of Hibernate. */
    Long nextId(SharedSessionContractImplementor session, Object entity) {
        return (Long)
                ((BeforeExecutionGenerator) persister.getGenerator()).generate(session, entity, null, EventType.INSERT);
    }

    /** Adds the row of an entity that has its id, and whose references have theirs. */
    void write(Object entity, StringBuilder rows) {
        Object[] values = new Object[columns.size()];
        values[0] = persister.getIdentifier(entity);
        persister.getAttributeMappings().forEach(attribute -> set(values, attribute, attribute.getValue(entity)));
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            say(values[i], rows);
        }
        rows.append('\n');
    }

    private void set(Object[] values, AttributeMapping attribute, Object value) {
        if (attribute instanceof ToOneAttributeMapping reference) {
            EntityPersister referred =
                    reference.getAssociatedEntityMappingType().getEntityPersister();
            Object id = value == null ? null : referred.getIdentifier(value);
            attribute.forEachSelectable((index, column) -> set(values, column, id));
        } else if (attribute.getJdbcTypeCount() > 0) {
            attribute.decompose(value, (index, said, column) -> set(values, column, said), null);
        }
    }

    private void set(Object[] values, SelectableMapping column, Object value) {
        Integer at = columns.get(column.getSelectionExpression());
        if (at != null && values[at] == null) {
            values[at] = json(column, value);
        }
    }

    private Object json(SelectableMapping column, Object value) {
        if (value == null || column.getJdbcMapping().getJdbcType().getDefaultSqlTypeCode() != SqlTypes.JSON) {
            return value;
        }
        @SuppressWarnings("unchecked")
        JavaType<Object> type = (JavaType<Object>) column.getJdbcMapping().getJavaTypeDescriptor();
        return factory.getSessionFactoryOptions()
                .getJsonFormatMapper()
                .toString(value, type, factory.getWrapperOptions());
    }

    private static void say(Object value, StringBuilder row) {
        if (value == null) {
            row.append("\\N");
        } else if (value instanceof Instant instant) {
            // The database keeps microseconds, and would round what lies between.
            row.append(instant.truncatedTo(ChronoUnit.MICROS));
        } else if (value instanceof byte[] bytes) {
            row.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        } else if (value instanceof Collection<?> list) {
            StringBuilder array = new StringBuilder("{");
            list.forEach(one -> quote(one, array));
            escape(array.append('}'), row);
        } else if (value instanceof Enum<?> constant) {
            row.append(constant.name());
        } else if (value instanceof CharSequence text) {
            escape(text, row);
        } else if (value instanceof Number || value instanceof Boolean || value instanceof LocalDate) {
            row.append(value);
        } else {
            throw new IllegalArgumentException(
                    "No column holds a " + value.getClass().getName());
        }
    }

    /** An element of an array, PostgreSQL 18 documentation, 8.15.6. */
    private static void quote(Object element, StringBuilder array) {
        array.append(array.length() > 1 ? "," : "");
        if (element == null) {
            array.append("null");
            return;
        }
        array.append('"');
        String text = element.toString();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                array.append('\\');
            }
            array.append(letter);
        }
        array.append('"');
    }

    /** A value in the text format of COPY, PostgreSQL 18 documentation, COPY, "File Formats". */
    private static void escape(CharSequence text, StringBuilder row) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> row.append("\\\\");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                case '\t' -> row.append("\\t");
                default -> row.append(letter);
            }
        }
    }
}
