package org.knigipamiati.record.index;

import com.google.gson.JsonElement;
import io.quarkus.hibernate.search.orm.elasticsearch.SearchExtension;
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
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import org.knigipamiati.analysis.Analyzers;
import org.knigipamiati.names.NameField;
import org.knigipamiati.record.MemorialRecord;

/**
 * Maps records to the index: declares the fields of a record's document, which {@link RecordDocument} fills; {@link PublicOnly}
 * says which records have one. The whole mapping is in these three, and the record knows none of them.
 */
@SearchExtension
public class RecordIndexing implements HibernateOrmSearchMappingConfigurer, TypeBinder {

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        TypeMappingStep records = context.programmaticMapping().type(MemorialRecord.class);
        records.binder(this);
        records.indexed().index("records").routingBinder(new PublicOnly());
    }

    @Override
    public void bind(TypeBindingContext context) {
        // Whatever follows from a reading changes only together with its record, and the interpreter notes when; so one
        // property of the record's own row is enough to watch. Watching every case, claim and flag as well made three
        // index changes of each record of an import. DocumentVersion is made of the same properties.
        context.dependencies()
                .use("updatedAt")
                .use("file")
                .use("position")
                .use("source")
                // who may be living is decided anew every day, without reading anything again
                .use("mayBeLiving")
                .use("repeats");

        IndexSchemaElement schema = context.indexSchemaElement();
        IndexFieldTypeFactory types = context.typeFactory();
        names(schema, types);
        texts(schema, types);
        for (Property property : Property.values()) {
            declare(property, schema, types);
        }
        for (CaseMeasure measure : CaseMeasure.values()) {
            schema.field(
                            measure.field(),
                            types.asString().searchable(Searchable.NO).aggregable(Aggregable.YES))
                    .toReference();
        }
        context.bridge(MemorialRecord.class, new RecordDocument());
    }

    private static void names(IndexSchemaElement schema, IndexFieldTypeFactory types) {
        schema.field(IndexFields.ID, types.asLong().sortable(Sortable.YES)).toReference();
        schema.field(
                        IndexFields.VERSION,
                        types.asLong().searchable(Searchable.NO).sortable(Sortable.YES))
                .toReference();
        schema.field(
                        IndexFields.PUBLISHED,
                        types.asLong().searchable(Searchable.NO).sortable(Sortable.YES))
                .toReference();
        schema.field(IndexFields.SHOWN, types.asBoolean()).toReference();
        schema.field(IndexFields.REPEATS, types.asBoolean()).toReference();
        schema.field(
                        IndexFields.CARD,
                        types.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                .toReference();
        for (NameField field : NameField.values()) {
            schema.field(IndexFields.key(field), types.asString()).multiValued().toReference();
        }
        for (String place : List.of(IndexFields.FLAT, IndexFields.BIRTH_TOWN)) {
            schema.field(place, types.asString()).multiValued().toReference();
        }
        schema.field(
                        IndexFields.NAME_PRINTED,
                        types.asString().searchable(Searchable.NO).aggregable(Aggregable.YES))
                .toReference();
        schema.field(
                        IndexFields.NAME_BEGINNINGS,
                        types.asString().analyzer(Analyzers.BEGINNINGS).searchAnalyzer(Analyzers.WORDS))
                .multiValued()
                .toReference();
        schema.field(
                        IndexFields.NAME_SORT,
                        types.asString()
                                .normalizer(Analyzers.ALPHABETICAL)
                                .searchable(Searchable.NO)
                                .sortable(Sortable.YES))
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

    private static void declare(Property property, IndexSchemaElement schema, IndexFieldTypeFactory types) {
        for (Grain grain : property.grains()) {
            var field = schema.field(property.field(grain), types.asString().aggregable(Aggregable.YES));
            (property.isSeveral() ? field.multiValued() : field).toReference();
        }
        if (property.isDate()) {
            var range = types.extension(ElasticsearchExtension.get())
                    .asNative()
                    .mapping("{\"type\": \"date_range\", \"format\": \"strict_date\"}")
                    .toIndexFieldType();
            schema.<JsonElement>field(property.code(), range).multiValued().toReference();
        }
        if (property.sorts()) {
            var day = types.asLocalDate().sortable(Sortable.YES).toIndexFieldType();
            schema.<LocalDate>field(property.sortField(), day).toReference();
        }
    }
}
