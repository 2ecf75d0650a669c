package org.knigipamiati.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.knigipamiati.search.state.InvalidSearch;

/** Refuses parameters that an address does not have: whoever is given numbers would believe that they are narrowed by them. */
final class KnownParameters {

    private KnownParameters() {}

    /**
     * Refuses what a method does not declare. One that is given the whole address reads its parameters itself.
     *
     * @throws InvalidSearch naming the first that is unknown
     */
    static void only(Method method, Collection<String> asked) {
        Parameter[] taken = method.getParameters();
        if (Arrays.stream(taken).noneMatch(one -> one.getType() == UriInfo.class)) {
            only(
                    Arrays.stream(taken)
                            .filter(one -> one.isAnnotationPresent(QueryParam.class))
                            .map(one -> one.getAnnotation(QueryParam.class).value())
                            .collect(Collectors.toSet()),
                    asked,
                    "");
        }
    }

    /** @throws InvalidSearch naming the first that is unknown, {@code hint} being added to its words */
    static void only(Set<String> known, Collection<String> asked, String hint) {
        for (String name : asked) {
            if (!known.contains(name)) {
                throw new InvalidSearch(
                        name, InvalidSearch.Problem.UNKNOWN_PARAMETER, "There is no such parameter" + hint);
            }
        }
    }
}
