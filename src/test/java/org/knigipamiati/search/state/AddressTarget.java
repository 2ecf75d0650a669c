package org.knigipamiati.search.state;

import static org.knigipamiati.fuzz.Input.require;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.fuzz.Input;

/** Any address of a search, as what follows its question mark: a search whose own address leads to it again, or refused by name. */
public final class AddressTarget {

    private static final Set<String> OTHERS = Set.of("lang");

    private AddressTarget() {}

    /** One address. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        Map<String, List<String>> parameters = parameters(Input.text(input));
        Input.withinASecond(() -> {
            SearchState state;
            try {
                state = SearchState.parse(parameters, OTHERS);
            } catch (InvalidSearch refused) {
                require(!refused.getMessage().isBlank(), "refused without a word", parameters);
                return null;
            }
            String address = state.toQueryString();
            require(again(address).equals(state), "leads elsewhere", parameters, address);
            require(again(address).toQueryString().equals(address), "is not written again", parameters, address);
            state.selections()
                    .forEach((facet, values) -> values.forEach(value -> require(
                            !state.toggled(facet, value).isSelected(facet, value),
                            "is not taken back",
                            address,
                            value)));
            for (SearchState other : List.of(state.widest(), state.firstPage(), state.withQ(state.q()))) {
                require(again(other.toQueryString()).equals(other), "leads elsewhere", address, other);
            }
            return null;
        });
    }

    private static SearchState again(String address) {
        return SearchState.parse(parameters(address.isEmpty() ? "" : address.substring(1)), Set.of());
    }

    /** The parameters of an address, decoded as a server decodes them; what is no escape stands for itself. */
    public static Map<String, List<String>> parameters(String address) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String one : address.split("&")) {
            if (!one.isEmpty()) {
                int is = one.indexOf('=');
                String name = is < 0 ? one : one.substring(0, is);
                parameters
                        .computeIfAbsent(decoded(name), each -> new ArrayList<>())
                        .add(is < 0 ? "" : decoded(one.substring(is + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return text;
        }
    }
}
