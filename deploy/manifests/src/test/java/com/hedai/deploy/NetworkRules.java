package com.hedai.deploy;

import static com.hedai.deploy.Workload.orEmpty;

import io.kubernetes.client.openapi.models.V1IPBlock;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPeer;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may speak with whom (网络边): exactly whom the services call, at both ends. An edge reads {@code loan-service ->
 * risk-service:8103}.
 */
final class NetworkRules {
    private static final String NAMESPACE = "kubernetes.io/metadata.name";
    private static final String NAMES = "kube-dns@kube-system";
    private static final Set<String> OURS = Set.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16");

    private final List<Workload> workloads;
    private final List<V1NetworkPolicy> policies;
    private final Map<Service, Configuration> configurations;
    private final Map<String, String> ports;
    private final Faults faults;

    NetworkRules(Base base, Map<Service, Configuration> configurations, Map<String, String> ports, Faults faults) {
        this.workloads = base.workloads();
        this.policies = base.all(V1NetworkPolicy.class);
        this.configurations = configurations;
        this.ports = ports;
        this.faults = faults;
    }

    void check() {
        for (Workload workload : workloads) {
            faults.unless(
                    policies.stream().anyMatch(policy -> deniesAll(policy) && selects(policy, workload)),
                    "%s: no network policy denies all that is not allowed",
                    workload.name());
        }
        for (V1NetworkPolicy policy : policies) {
            faults.unless(
                    workloads.stream().anyMatch(workload -> selects(policy, workload)),
                    "network policy %s selects no pod",
                    policy.getMetadata().getName());
        }
        faults.differ("egress", egress(), expectedEgress());
        faults.differ("ingress", ingress(), expectedIngress());
    }

    private static boolean deniesAll(V1NetworkPolicy policy) {
        var spec = policy.getSpec();
        return Set.copyOf(orEmpty(spec.getPolicyTypes())).equals(Set.of("Ingress", "Egress"))
                && orEmpty(spec.getIngress()).isEmpty()
                && orEmpty(spec.getEgress()).isEmpty();
    }

    private static boolean selects(V1NetworkPolicy policy, Workload workload) {
        var selector = policy.getSpec().getPodSelector();
        return selector == null || workload.isSelectedBy(selector);
    }

    private Set<String> expectedEgress() {
        var edges = new TreeSet<String>();
        configurations.forEach((service, configuration) -> {
            edges.add("%s -> %s:53/UDP".formatted(service.title(), NAMES));
            edges.add("%s -> %s:53".formatted(service.title(), NAMES));
            for (String neighbour : configuration.neighbours()) {
                edges.add("%s -> %s".formatted(service.title(), address(neighbour)));
            }
        });
        return edges;
    }

    private String address(String neighbour) {
        return switch (neighbour) {
            case "mysql" -> "mysql@hedai-data:3306";
            case "redis" -> "redis@hedai-data:6379";
            case "partners" -> "outside:443";
            default -> neighbour + ":" + ports.get(neighbour);
        };
    }

    private Set<String> expectedIngress() {
        var edges = new TreeSet<String>();
        edges.add("nginx@hedai-edge -> " + address(Service.GATEWAY.title()));
        configurations.forEach((service, configuration) -> configuration.neighbours().stream()
                .filter(neighbour -> Service.named(neighbour).isPresent())
                .forEach(neighbour -> edges.add("%s -> %s".formatted(service.title(), address(neighbour)))));
        return edges;
    }

    private Set<String> egress() {
        var edges = new TreeSet<String>();
        for (Workload workload : workloads) {
            for (V1NetworkPolicy policy : policies) {
                if (selects(policy, workload)) {
                    for (var rule : orEmpty(policy.getSpec().getEgress())) {
                        for (String peer : peers(rule.getTo())) {
                            for (String port : ports(rule.getPorts())) {
                                edges.add("%s -> %s:%s".formatted(workload.name(), peer, port));
                            }
                        }
                    }
                }
            }
        }
        return edges;
    }

    private Set<String> ingress() {
        var edges = new TreeSet<String>();
        for (Workload workload : workloads) {
            for (V1NetworkPolicy policy : policies) {
                if (selects(policy, workload)) {
                    for (var rule : orEmpty(policy.getSpec().getIngress())) {
                        for (String peer : peers(rule.getFrom())) {
                            for (String port : ports(rule.getPorts())) {
                                edges.add("%s -> %s:%s".formatted(peer, workload.name(), port));
                            }
                        }
                    }
                }
            }
        }
        return edges;
    }

    private List<String> peers(List<V1NetworkPolicyPeer> peers) {
        if (orEmpty(peers).isEmpty()) {
            return List.of("everybody");
        }
        var names = new ArrayList<String>();
        for (V1NetworkPolicyPeer peer : peers) {
            if (peer.getIpBlock() != null) {
                names.add(outside(peer.getIpBlock()));
            } else if (peer.getNamespaceSelector() != null) {
                names.add(elsewhere(peer));
            } else {
                workloads.stream()
                        .filter(workload -> workload.isSelectedBy(peer.getPodSelector()))
                        .forEach(workload -> names.add(workload.name()));
            }
        }
        return names;
    }

    private static String outside(V1IPBlock block) {
        boolean publicOnly = new HashSet<>(orEmpty(block.getExcept())).containsAll(OURS);
        return block.getCidr().equals("0.0.0.0/0") && publicOnly
                ? "outside"
                : block.getCidr() + (publicOnly ? "" : " with our own networks");
    }

    private static String elsewhere(V1NetworkPolicyPeer peer) {
        var namespace = orEmpty(peer.getNamespaceSelector().getMatchLabels()).get(NAMESPACE);
        var labels = peer.getPodSelector() == null
                ? Map.<String, String>of()
                : orEmpty(peer.getPodSelector().getMatchLabels());
        String pod = labels.getOrDefault("app.kubernetes.io/name", labels.getOrDefault("k8s-app", "anything"));
        return pod + "@" + (namespace == null ? "anywhere" : namespace);
    }

    private static List<String> ports(List<V1NetworkPolicyPort> ports) {
        if (orEmpty(ports).isEmpty()) {
            return List.of("any");
        }
        return ports.stream()
                .map(port -> port.getPort()
                        + (port.getEndPort() == null ? "" : "-" + port.getEndPort())
                        + ("TCP".equals(port.getProtocol()) ? "" : "/" + port.getProtocol()))
                .toList();
    }
}
