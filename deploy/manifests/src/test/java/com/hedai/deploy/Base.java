package com.hedai.deploy;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What {@code deploy/kubernetes/base} comes to (解析后的 kustomization).
 *
 * @param objects all manifests, as types of the API
 * @param settings plain settings by the name of their config map
 */
record Base(List<KubernetesObject> objects, Map<String, Map<String, String>> settings) {
    static final String FOLDER = "deploy/kubernetes/base/";
    private static final Set<String> KEYS =
            Set.of("apiVersion", "kind", "namespace", "resources", "configMapGenerator");

    /** Adds to the faults what cannot be read; the rest is in the result. */
    static Base read(Sources sources, Faults faults) {
        var objects = new ArrayList<KubernetesObject>();
        var settings = new LinkedHashMap<String, Map<String, String>>();
        var kustomization = kustomization(sources, faults);
        var listed = new TreeSet<>(Set.of(FOLDER + "kustomization.yaml"));
        for (String file : strings(kustomization.get("resources"))) {
            listed.add(FOLDER + file);
            if (sources.has(FOLDER + file)) {
                objects(FOLDER + file, sources, faults, objects);
            } else {
                faults.add("kustomization.yaml: %s does not exist", file);
            }
        }
        for (Object generator : list(kustomization.get("configMapGenerator"))) {
            settings(StrictYaml.map(generator), sources, faults, listed, settings);
        }
        for (String file : sources.below(FOLDER, "")) {
            if (!listed.contains(file)) {
                faults.add("%s: no kustomization lists it", file);
            }
        }
        return new Base(objects, settings);
    }

    <T extends KubernetesObject> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Workload> workloads() {
        return Stream.concat(
                        all(V1Deployment.class).stream().map(Workload::of),
                        all(V1StatefulSet.class).stream().map(Workload::of))
                .toList();
    }

    private static Map<String, Object> kustomization(Sources sources, Faults faults) {
        var kustomization = StrictYaml.document(sources.text(FOLDER + "kustomization.yaml"));
        faults.unknown("kustomization.yaml", kustomization.keySet(), KEYS);
        if (!"hedai".equals(kustomization.get("namespace"))) {
            faults.add("kustomization.yaml: namespace %s (expected: hedai)", kustomization.get("namespace"));
        }
        return kustomization;
    }

    private static void objects(String file, Sources sources, Faults faults, List<KubernetesObject> objects) {
        try {
            for (var manifest : StrictYaml.documents(sources.text(file))) {
                try {
                    var object = KubernetesTypes.read(manifest);
                    faults.unless(
                            object.getMetadata() != null && object.getMetadata().getName() != null,
                            "%s: a %s without a name",
                            file,
                            manifest.get("kind"));
                    objects.add(object);
                } catch (RuntimeException unreadable) {
                    String why = String.valueOf(unreadable.getMessage());
                    // The whole manifest follows, which hides the field that matters.
                    faults.add("%s: %s: %s", file, manifest.get("kind"), why.split(" JSON: |: \\{", 2)[0]);
                }
            }
        } catch (RuntimeException notYaml) {
            faults.add("%s: %s", file, notYaml.getMessage());
        }
    }

    private static void settings(
            Map<String, Object> generator,
            Sources sources,
            Faults faults,
            Set<String> listed,
            Map<String, Map<String, String>> settings) {
        faults.unknown("kustomization.yaml: configMapGenerator", generator.keySet(), Set.of("name", "envs"));
        var values = new LinkedHashMap<String, String>();
        for (String file : strings(generator.get("envs"))) {
            listed.add(FOLDER + file);
            if (!sources.has(FOLDER + file)) {
                faults.add("kustomization.yaml: %s does not exist", file);
                continue;
            }
            for (String line : sources.text(FOLDER + file).lines().toList()) {
                int split = line.indexOf('=');
                if (split < 1 || values.put(line.substring(0, split), line.substring(split + 1)) != null) {
                    faults.add("%s: %s (expected: NAME=value, each name once)", file, line);
                }
            }
        }
        settings.put(String.valueOf(generator.get("name")), values);
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<String> strings(Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }
}
