package com.hedai.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads YAML and refuses what can be read in two ways (严格读取): a key that stands twice. */
final class StrictYaml {
    private StrictYaml() {}

    static List<Map<String, Object>> documents(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<Map<String, Object>>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(text)) {
            if (document != null) {
                documents.add(map(document));
            }
        }
        return documents;
    }

    static Map<String, Object> document(String text) {
        var documents = documents(text);
        if (documents.size() != 1) {
            throw new IllegalArgumentException("documents: %d (expected: 1)".formatted(documents.size()));
        }
        return documents.getFirst();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("not a map: " + value);
    }

    /** {@code {a: {b: [c]}}} as {@code a.b[0] = c}. */
    static Map<String, String> flat(Map<String, Object> document) {
        var properties = new TreeMap<String, String>();
        document.forEach((key, value) -> flatten(key, value, properties));
        return properties;
    }

    private static void flatten(String name, Object value, Map<String, String> into) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, inner) -> flatten(name + "." + key, inner, into));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(name + "[" + i + "]", list.get(i), into);
                }
            }
            case null -> into.put(name, "");
            default -> into.put(name, value.toString());
        }
    }
}
