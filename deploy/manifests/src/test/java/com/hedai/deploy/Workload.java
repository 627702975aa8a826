package com.hedai.deploy;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pods of one service (工作负载), of either kind. */
record Workload(
        String name,
        int replicas,
        V1LabelSelector selector,
        V1PodTemplateSpec template,
        List<V1PersistentVolumeClaim> disks,
        Optional<V1Deployment> deployment,
        Optional<V1StatefulSet> set) {

    static Workload of(V1Deployment deployment) {
        var spec = deployment.getSpec();
        return new Workload(
                deployment.getMetadata().getName(),
                orNone(spec.getReplicas()),
                spec.getSelector(),
                spec.getTemplate(),
                List.of(),
                Optional.of(deployment),
                Optional.empty());
    }

    static Workload of(V1StatefulSet set) {
        var spec = set.getSpec();
        return new Workload(
                set.getMetadata().getName(),
                orNone(spec.getReplicas()),
                spec.getSelector(),
                spec.getTemplate(),
                orEmpty(spec.getVolumeClaimTemplates()),
                Optional.empty(),
                Optional.of(set));
    }

    Map<String, String> labels() {
        return orEmpty(template.getMetadata().getLabels());
    }

    V1PodSpec pod() {
        return template.getSpec();
    }

    V1Container main() {
        return pod().getContainers().getFirst();
    }

    Optional<V1Container> migration() {
        return orEmpty(pod().getInitContainers()).stream().findFirst();
    }

    List<V1Container> containers() {
        return Stream.concat(orEmpty(pod().getInitContainers()).stream(), pod().getContainers().stream())
                .toList();
    }

    boolean isSelectedBy(V1LabelSelector selector) {
        return selector != null
                && orEmpty(selector.getMatchExpressions()).isEmpty()
                && labels().entrySet()
                        .containsAll(orEmpty(selector.getMatchLabels()).entrySet());
    }

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
        return map == null ? Map.of() : map;
    }

    private static int orNone(Integer number) {
        return number == null ? 0 : number;
    }
}
