package org.knigipamiati.record;

import com.google.gson.JsonElement;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.knigipamiati.analysis.Analyzers;
import org.knigipamiati.names.NameField;

/** Declares the fields of a record's index document; {@link RecordDocument} fills them. The whole mapping is in these two. */
public class RecordIndexing implements TypeBinder {

    /** What the document is made of. A change of anything else does not touch the index. */
    /** Fields by which hits are counted and narrowed. */
    private static final List<String> FACETS = List.of(
            IndexFields.OPERATION,
            IndexFields.OPERATION_LEVEL,
            IndexFields.REGION,
            IndexFields.NATIONALITY,
            IndexFields.CITIZENSHIP,
            IndexFields.BODY,
            IndexFields.BODY_TYPE,
            IndexFields.SENTENCE,
            IndexFields.SEX,
            IndexFields.SOURCE,
            IndexFields.OCCUPATION,
            IndexFields.BURIAL,
            IndexFields.YEAR_BORN,
            IndexFields.YEAR_ARRESTED,
            IndexFields.YEAR_TRIED,
            IndexFields.YEAR_EXECUTED,
            IndexFields.YEAR_REHABILITATED);

    @Override
    public void bind(TypeBindingContext context) {
        // Whatever follows from a reading changes only together with its record, and the interpreter notes when; so one
        // property of the record's own row is enough to watch. Watching every case, claim and flag as well made three
        // index
        // changes of each record of an import.
        context.dependencies().use("updatedAt").use("file").use("position").use("source");

        IndexSchemaElement schema = context.indexSchemaElement();
        IndexFieldTypeFactory types = context.typeFactory();
        names(schema, types);
        texts(schema, types);
        facets(schema, types);
        dates(schema, types);
        context.bridge(MemorialRecord.class, new RecordDocument());
    }

    private static void names(IndexSchemaElement schema, IndexFieldTypeFactory types) {
        schema.field(IndexFields.ID, types.asLong().sortable(Sortable.YES)).toReference();
        schema.field(
                        IndexFields.CARD,
                        types.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                .toReference();
        for (NameField field : NameField.values()) {
            schema.field(IndexFields.key(field), types.asString()).multiValued().toReference();
        }
        schema.field(
                        IndexFields.NAME_PRINTED,
                        types.asString().aggregable(Aggregable.YES).projectable(Projectable.YES))
                .toReference();
        schema.field(
                        IndexFields.NAME_BEGINNINGS,
                        types.asString().analyzer(Analyzers.BEGINNINGS).searchAnalyzer(Analyzers.WORDS))
                .multiValued()
                .toReference();
        schema.field(
                        IndexFields.NAME_SORT,
                        types.asString().normalizer(Analyzers.ALPHABETICAL).sortable(Sortable.YES))
                .toReference();
    }

    private static void texts(IndexSchemaElement schema, IndexFieldTypeFactory types) {
        schema.field(
                        IndexFields.TEXT,
                        types.asString()
                                .analyzer(Analyzers.PROSE)
                                .highlightable(List.of(Highlightable.UNIFIED))
                                .projectable(Projectable.YES))
                .toReference();
        for (String field : List.of(IndexFields.OCCUPATION_TEXT, IndexFields.PLACE_TEXT, IndexFields.CASE_TEXT)) {
            schema.field(field, types.asString().analyzer(Analyzers.PROSE))
                    .multiValued()
                    .toReference();
        }
    }

    private static void facets(IndexSchemaElement schema, IndexFieldTypeFactory types) {
        for (String field : FACETS) {
            schema.field(field, types.asString().aggregable(Aggregable.YES)).toReference();
        }
        schema.field(IndexFields.FLAG, types.asString().aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
    }

    private static void dates(IndexSchemaElement schema, IndexFieldTypeFactory types) {
        var range = types.extension(ElasticsearchExtension.get())
                .asNative()
                .mapping("{\"type\": \"date_range\", \"format\": \"strict_date\"}")
                .toIndexFieldType();
        for (String field : List.of(
                IndexFields.BORN,
                IndexFields.ARRESTED,
                IndexFields.TRIED,
                IndexFields.EXECUTED,
                IndexFields.DIED,
                IndexFields.REHABILITATED)) {
            schema.<JsonElement>field(field, range).multiValued().toReference();
        }
        var day = types.asLocalDate().sortable(Sortable.YES).toIndexFieldType();
        for (String field : List.of(IndexFields.BORN_SORT, IndexFields.ARRESTED_SORT, IndexFields.EXECUTED_SORT)) {
            schema.<LocalDate>field(field, day).toReference();
        }
    }
}
