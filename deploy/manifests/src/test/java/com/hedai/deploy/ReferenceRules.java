package com.hedai.deploy;

import static com.hedai.deploy.Workload.orEmpty;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1Volume;
import io.kubernetes.client.openapi.models.V1VolumeMount;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one manifest says of another, and of the service, must be true (引用一致). */
final class ReferenceRules {
    private final Workload workload;
    private final Configuration configuration;
    private final Base base;
    private final Map<String, String> ports;
    private final Faults faults;

    ReferenceRules(
            Workload workload, Configuration configuration, Base base, Map<String, String> ports, Faults faults) {
        this.workload = workload;
        this.configuration = configuration;
        this.base = base;
        this.ports = ports;
        this.faults = faults;
    }

    void check() {
        selectors();
        account();
        for (V1Container container : workload.containers()) {
            variables(container);
            mounts(container);
        }
        volumes();
        Map<String, String> settings = orEmpty(base.settings().get(workload.name()));
        addresses(settings);
        files(settings);
        new PodRules(workload, configuration, ports.get(workload.name()), faults)
                .heap(settings.get("JDK_JAVA_OPTIONS"));
    }

    private void selectors() {
        faults.unless(workload.isSelectedBy(workload.selector()), "%s: does not select its own pods", workload.name());
        var services = base.all(V1Service.class).stream()
                .filter(service -> workload.labels()
                        .entrySet()
                        .containsAll(orEmpty(service.getSpec().getSelector()).entrySet()))
                .toList();
        if (services.size() != 1) {
            faults.add("%s: selected by %d services (expected: 1)", workload.name(), services.size());
            return;
        }
        var service = services.getFirst();
        var servicePorts = orEmpty(service.getSpec().getPorts());
        faults.unless(
                service.getMetadata().getName().equals(workload.name())
                        && servicePorts.size() == 1
                        && String.valueOf(servicePorts.getFirst().getPort()).equals(ports.get(workload.name()))
                        && "http".equals(String.valueOf(servicePorts.getFirst().getTargetPort())),
                "service %s: port %s to %s (expected: %s to http)",
                service.getMetadata().getName(),
                servicePorts.isEmpty() ? "none" : servicePorts.getFirst().getPort(),
                servicePorts.isEmpty() ? "none" : servicePorts.getFirst().getTargetPort(),
                ports.get(workload.name()));
        faults.unless(
                service.getSpec().getType() == null
                        || service.getSpec().getType().equals("ClusterIP"),
                "service %s: can be reached from outside the cluster",
                service.getMetadata().getName());
        faults.unless(
                base.all(V1PodDisruptionBudget.class).stream()
                                .filter(budget ->
                                        workload.isSelectedBy(budget.getSpec().getSelector()))
                                .count()
                        == 1,
                "%s: no disruption budget, or more than one",
                workload.name());
        workload.set()
                .ifPresent(set -> faults.unless(
                        workload.name().equals(set.getSpec().getServiceName()),
                        "%s: belongs to service %s, which does not exist",
                        workload.name(),
                        set.getSpec().getServiceName()));
    }

    private void account() {
        String account = workload.pod().getServiceAccountName();
        faults.unless(
                workload.name().equals(account)
                        && base.all(V1ServiceAccount.class).stream()
                                .anyMatch(one -> one.getMetadata().getName().equals(account)),
                "%s: service account %s (expected: one of its own)",
                workload.name(),
                account);
    }

    private void variables(V1Container container) {
        String where = workload.name() + "/" + container.getName();
        var plain = new LinkedHashMap<String, String>();
        var secret = new TreeSet<String>();
        for (var source : orEmpty(container.getEnvFrom())) {
            String name = source.getConfigMapRef() == null
                    ? "of another kind"
                    : source.getConfigMapRef().getName();
            faults.unless(base.settings().containsKey(name), "%s: config map %s does not exist", where, name);
            plain.putAll(orEmpty(base.settings().get(name)));
        }
        for (var variable : orEmpty(container.getEnv())) {
            if (variable.getValueFrom() == null) {
                plain.put(variable.getName(), variable.getValue());
            } else {
                var reference = variable.getValueFrom().getSecretKeyRef();
                String name = variable.getName();
                String owner = name.equals(VariableRules.OWNER_PASSWORD) ? "-owner" : "";
                faults.unless(
                        reference != null
                                && reference.getKey().equals(name)
                                && (workload.name() + owner).equals(reference.getName()),
                        "%s: %s comes from %s (expected: its key in the secret %s%s)",
                        where,
                        name,
                        reference == null ? "elsewhere" : reference.getName(),
                        workload.name(),
                        owner);
                secret.add(name);
            }
        }
        faults.unless(
                !plain.containsKey("SPRING_PROFILES_ACTIVE"),
                "%s: SPRING_PROFILES_ACTIVE (expected: none; one-machine lifts the limits)",
                where);
        boolean migrates = workload.migration().filter(container::equals).isPresent();
        if (migrates) {
            faults.unless(
                    orEmpty(container.getCommand()).contains("-Dspring.context.exit=onRefresh"),
                    "%s: would not end when the schema is up to date",
                    where);
        }
        new VariableRules(configuration, where, faults).check(plain, secret, migrates);
    }

    private void mounts(V1Container container) {
        var volumes = volumeNames();
        for (V1VolumeMount mount : orEmpty(container.getVolumeMounts())) {
            faults.unless(
                    volumes.contains(mount.getName()),
                    "%s/%s: mounts %s, which does not exist",
                    workload.name(),
                    container.getName(),
                    mount.getName());
        }
        faults.unless(
                mountOf(container, "/tmp/any").filter(this::isEmptyDir).isPresent(),
                "%s/%s: /tmp cannot be written",
                workload.name(),
                container.getName());
    }

    private boolean isEmptyDir(V1VolumeMount mount) {
        return orEmpty(workload.pod().getVolumes()).stream()
                .anyMatch(volume -> volume.getName().equals(mount.getName()) && volume.getEmptyDir() != null);
    }

    private Set<String> volumeNames() {
        return Stream.concat(
                        orEmpty(workload.pod().getVolumes()).stream().map(V1Volume::getName),
                        workload.disks().stream().map(disk -> disk.getMetadata().getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<V1VolumeMount> mountOf(V1Container container, String path) {
        return orEmpty(container.getVolumeMounts()).stream()
                .filter(mount -> path.startsWith(mount.getMountPath() + "/"))
                .findFirst();
    }

    /** The keys that the service reads, and no others. */
    private void volumes() {
        var mounted = workload.containers().stream()
                .flatMap(container -> orEmpty(container.getVolumeMounts()).stream())
                .map(V1VolumeMount::getName)
                .collect(Collectors.toSet());
        for (String name : volumeNames()) {
            faults.unless(mounted.contains(name), "%s: nobody mounts volume %s", workload.name(), name);
        }
        var files = new TreeSet<String>();
        for (V1Volume volume : orEmpty(workload.pod().getVolumes())) {
            if (volume.getSecret() != null) {
                faults.unless(
                        (workload.name() + "-keys").equals(volume.getSecret().getSecretName()),
                        "%s: keys from the secret %s (expected: %s-keys)",
                        workload.name(),
                        volume.getSecret().getSecretName(),
                        workload.name());
                orEmpty(volume.getSecret().getItems()).forEach(item -> files.add(item.getPath()));
            }
        }
        faults.differ(workload.name() + ": keys", files, configuration.keyFiles());
    }

    /** An address in the settings must be that of a service, or of what the network policies let through. */
    private void addresses(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            if (name.matches("HEDAI_[A-Z]+_URL") && !name.equals(Service.SANDBOX.urlVariable())) {
                var address = URI.create(value);
                Service.named(String.valueOf(address.getHost()))
                        .filter(service -> service.urlVariable().equals(name))
                        .filter(service -> String.valueOf(address.getPort()).equals(ports.get(service.title())))
                        .ifPresentOrElse(
                                _ -> {},
                                () -> faults.add(
                                        "settings/%s.env: %s=%s leads to no service", workload.name(), name, value));
            }
        });
        String partners = settings.get(Service.SANDBOX.urlVariable());
        faults.unless(
                partners == null || partners.startsWith("https://"),
                "settings/%s.env: partners are called without TLS",
                workload.name());
        String database = settings.get("HEDAI_MYSQL");
        faults.unless(
                database == null
                        || (database.equals("jdbc:mysql://mysql.hedai-data:3306")
                                && Set.of("REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY")
                                        .contains(settings.getOrDefault("HEDAI_MYSQL_SSL", "DISABLED"))),
                "settings/%s.env: the database is not where the network policies lead, or without TLS",
                workload.name());
    }

    /** What it writes must lie on a disk that outlives the pod; where its keys are must be mounted. */
    private void files(Map<String, String> settings) {
        var disks = workload.disks().stream()
                .map(disk -> disk.getMetadata().getName())
                .toList();
        for (String name : List.of("HEDAI_SPOOL", "HEDAI_AUDIT_HEADS")) {
            String path = settings.get(name);
            faults.unless(
                    path == null
                            || mountOf(workload.main(), path)
                                    .filter(mount -> disks.contains(mount.getName()))
                                    .isPresent(),
                    "%s: %s=%s is not on a disk of its own",
                    workload.name(),
                    name,
                    path);
        }
        String keys = settings.get("HEDAI_KEYS");
        faults.unless(
                keys == null
                        || mountOf(workload.main(), keys + "/any")
                                .filter(mount -> Boolean.TRUE.equals(mount.getReadOnly()))
                                .isPresent(),
                "%s: no keys are mounted at %s",
                workload.name(),
                keys);
    }
}
