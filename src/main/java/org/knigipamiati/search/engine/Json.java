package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;

/** Short ways to write the engine's request language where Hibernate Search has no words for it. */
public final class Json {

    private Json() {}

    /** An object of name and value in turn; a value is a string, number, boolean or JSON. */
    public static JsonObject object(Object... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.add((String) namesAndValues[i], element(namesAndValues[i + 1]));
        }
        return object;
    }

    /** An array of values as above. */
    public static JsonArray array(Object... values) {
        JsonArray array = new JsonArray(values.length);
        for (Object value : values) {
            array.add(element(value));
        }
        return array;
    }

    /** An array of values as above. */
    public static JsonArray array(Collection<?> values) {
        return array(values.toArray());
    }

    private static JsonElement element(Object value) {
        if (value instanceof JsonElement json) {
            return json;
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        return new JsonPrimitive((String) value);
    }
}
