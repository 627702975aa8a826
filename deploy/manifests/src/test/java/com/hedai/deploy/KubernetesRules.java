package com.hedai.deploy;

import static com.hedai.deploy.Workload.orEmpty;

import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All rules for {@code deploy/kubernetes/base} (Kubernetes 清单的规矩). */
final class KubernetesRules {
    private final Sources sources;
    private final Faults faults = new Faults();
    private final Base base;
    private final Map<Service, Configuration> configurations = new EnumMap<>(Service.class);

    private KubernetesRules(Sources sources) {
        this.sources = sources;
        this.base = Base.read(sources, faults);
        Service.ours().forEach(service -> configurations.put(service, Configuration.of(service, sources)));
    }

    /** What is wrong; none when all is well. */
    static List<String> faults(Sources sources) {
        var rules = new KubernetesRules(sources);
        rules.check();
        return rules.faults.lines();
    }

    /** The secrets that have to be made, each with its keys: {@code loan-service-owner HEDAI_DB_OWNER_PASSWORD}. */
    static Map<String, String> secrets(Sources sources) {
        var keys = new TreeMap<String, TreeSet<String>>();
        for (Workload workload : Base.read(sources, new Faults()).workloads()) {
            for (var container : workload.containers()) {
                for (var variable : orEmpty(container.getEnv())) {
                    if (variable.getValueFrom() != null) {
                        var reference = variable.getValueFrom().getSecretKeyRef();
                        keys.computeIfAbsent(reference.getName(), _ -> new TreeSet<>())
                                .add(reference.getKey());
                    }
                }
            }
            for (var volume : orEmpty(workload.pod().getVolumes())) {
                if (volume.getSecret() != null) {
                    volume.getSecret()
                            .getItems()
                            .forEach(item -> keys.computeIfAbsent(
                                            volume.getSecret().getSecretName(), _ -> new TreeSet<>())
                                    .add(item.getKey()));
                }
            }
        }
        return keys.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> String.join(", ", entry.getValue()),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private void check() {
        var workloads = base.workloads();
        var names = workloads.stream().map(Workload::name).collect(Collectors.toCollection(TreeSet::new));
        faults.differ(
                "workloads",
                names,
                Service.ours().stream().map(Service::title).collect(Collectors.toCollection(TreeSet::new)));
        var ports = new TreeMap<String, String>();
        for (Workload workload : workloads) {
            ports.put(
                    workload.name(),
                    orEmpty(base.settings().get(workload.name())).getOrDefault("HEDAI_PORT", "none"));
        }
        for (Workload workload : workloads) {
            Service.named(workload.name()).map(configurations::get).ifPresent(configuration -> {
                new PodRules(workload, configuration, ports.get(workload.name()), faults).check();
                new ReferenceRules(workload, configuration, base, ports, faults).check();
            });
        }
        for (V1ServiceAccount account : base.all(V1ServiceAccount.class)) {
            faults.unless(
                    Boolean.FALSE.equals(account.getAutomountServiceAccountToken()),
                    "service account %s: its token is mounted",
                    account.getMetadata().getName());
        }
        new NetworkRules(base, configurations, ports, faults).check();
        noSecretValues();
    }

    private void noSecretValues() {
        for (String file : sources.below(Base.FOLDER, "")) {
            String text = sources.text(file);
            faults.unless(!text.contains("kind: Secret"), "%s: a secret is in the repository", file);
            faults.unless(!text.contains("PRIVATE KEY"), "%s: a private key is in the repository", file);
        }
    }
}
