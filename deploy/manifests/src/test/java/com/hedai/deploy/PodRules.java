package com.hedai.deploy;

import static com.hedai.deploy.Workload.orEmpty;

import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Probe;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How a pod of ours must be (容器组的规矩): without rights it does not need, within limits, watched, and stopped in peace. */
final class PodRules {
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");
    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1 << 20);

    /** What a process needs beside its heap: measured 200 MiB at most, and half as much again. */
    private static final BigDecimal BESIDE_THE_HEAP = BigDecimal.valueOf(300);

    private final Workload workload;
    private final Configuration configuration;
    private final String port;
    private final Faults faults;

    PodRules(Workload workload, Configuration configuration, String port, Faults faults) {
        this.workload = workload;
        this.configuration = configuration;
        this.port = port;
        this.faults = faults;
    }

    void check() {
        rights();
        for (V1Container container : workload.containers()) {
            rights(container);
            image(container);
            resources(container);
        }
        ports();
        probes();
        stopping();
        spreading();
        replacing();
    }

    private String in(V1Container container) {
        return workload.name() + "/" + container.getName();
    }

    private void rights() {
        var pod = workload.pod();
        faults.unless(
                Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()), "%s: a token is mounted", workload.name());
        faults.unless(
                Boolean.FALSE.equals(pod.getEnableServiceLinks()),
                "%s: enableServiceLinks puts foreign variables into the environment",
                workload.name());
        faults.unless(
                !Boolean.TRUE.equals(pod.getHostNetwork())
                        && !Boolean.TRUE.equals(pod.getHostPID())
                        && !Boolean.TRUE.equals(pod.getHostIPC()),
                "%s: shares something of its host",
                workload.name());
        var security = pod.getSecurityContext();
        faults.unless(
                security != null
                        && Boolean.TRUE.equals(security.getRunAsNonRoot())
                        && security.getRunAsUser() != null
                        && security.getRunAsUser() > 0,
                "%s: may run as root",
                workload.name());
        faults.unless(
                security != null
                        && security.getSeccompProfile() != null
                        && "RuntimeDefault".equals(security.getSeccompProfile().getType()),
                "%s: no seccomp profile RuntimeDefault",
                workload.name());
        for (var volume : orEmpty(pod.getVolumes())) {
            faults.unless(volume.getHostPath() == null, "%s: mounts a path of its host", workload.name());
        }
    }

    private void rights(V1Container container) {
        var security = container.getSecurityContext();
        if (security == null) {
            faults.add("%s: no security context", in(container));
            return;
        }
        faults.unless(
                Boolean.TRUE.equals(security.getReadOnlyRootFilesystem()),
                "%s: its root file system can be written",
                in(container));
        faults.unless(
                Boolean.FALSE.equals(security.getAllowPrivilegeEscalation()), "%s: may gain privileges", in(container));
        faults.unless(!Boolean.TRUE.equals(security.getPrivileged()), "%s: is privileged", in(container));
        faults.unless(
                !Boolean.FALSE.equals(security.getRunAsNonRoot())
                        && (security.getRunAsUser() == null || security.getRunAsUser() > 0),
                "%s: may run as root",
                in(container));
        var capabilities = security.getCapabilities();
        faults.unless(
                capabilities != null
                        && List.of("ALL").equals(capabilities.getDrop())
                        && orEmpty(capabilities.getAdd()).isEmpty(),
                "%s: keeps capabilities",
                in(container));
    }

    private void image(V1Container container) {
        String expected = "hedai/" + workload.name() + ":";
        String image = String.valueOf(container.getImage());
        faults.unless(
                image.startsWith(expected) && image.matches("[^:@]+:\\d+\\.\\d+\\.\\d+(@sha256:[0-9a-f]{64})?"),
                "%s: image %s (expected: %s and a version, never latest)",
                in(container),
                image,
                expected);
    }

    private void resources(V1Container container) {
        var resources = container.getResources();
        for (String kind : List.of("cpu", "memory")) {
            BigDecimal requested = resources == null ? null : amount(resources.getRequests(), kind);
            BigDecimal limit = resources == null ? null : amount(resources.getLimits(), kind);
            faults.unless(requested != null, "%s: no request of %s", in(container), kind);
            faults.unless(limit != null, "%s: no limit of %s", in(container), kind);
            faults.unless(
                    requested == null || limit == null || requested.compareTo(limit) <= 0,
                    "%s: asks for more %s than it may have",
                    in(container),
                    kind);
        }
    }

    private static BigDecimal amount(Map<String, Quantity> amounts, String kind) {
        var amount = orEmpty(amounts).get(kind);
        return amount == null ? null : amount.getNumber();
    }

    /** The heap must leave room for the rest of the process, or the kernel kills it. */
    void heap(String javaOptions) {
        var heap = HEAP.matcher(String.valueOf(javaOptions));
        if (!heap.find()) {
            faults.add("%s: JDK_JAVA_OPTIONS set no -Xmx", workload.name());
            return;
        }
        var needed = new BigDecimal(heap.group(1)).add(BESIDE_THE_HEAP).multiply(MEBIBYTE);
        for (V1Container container : workload.containers()) {
            var limit = container.getResources() == null
                    ? null
                    : amount(container.getResources().getLimits(), "memory");
            faults.unless(
                    limit == null || limit.compareTo(needed) >= 0,
                    "%s: memory for the heap of %sm and %sm beside it is missing",
                    in(container),
                    heap.group(1),
                    BESIDE_THE_HEAP);
        }
    }

    private void ports() {
        var ports = orEmpty(workload.main().getPorts());
        faults.unless(
                ports.size() == 1
                        && "http".equals(ports.getFirst().getName())
                        && String.valueOf(ports.getFirst().getContainerPort()).equals(port),
                "%s: container port %s (expected: http, %s as in HEDAI_PORT)",
                workload.name(),
                ports.isEmpty() ? "none" : ports.getFirst().getContainerPort(),
                port);
    }

    private void probes() {
        var main = workload.main();
        probe("startup", main.getStartupProbe(), "/actuator/health/liveness");
        probe("liveness", main.getLivenessProbe(), "/actuator/health/liveness");
        probe("readiness", main.getReadinessProbe(), "/actuator/health/readiness");
    }

    private void probe(String name, V1Probe probe, String path) {
        if (probe == null || probe.getHttpGet() == null) {
            faults.add("%s: no %s probe over HTTP", workload.name(), name);
            return;
        }
        var asked = probe.getHttpGet();
        faults.unless(
                configuration.healthPaths().contains(path) && path.equals(asked.getPath()),
                "%s: %s probe asks %s (expected: %s, and the service answers %s)",
                workload.name(),
                name,
                asked.getPath(),
                path,
                configuration.healthPaths());
        String at = String.valueOf(asked.getPort());
        faults.unless(at.equals("http") || at.equals(port), "%s: %s probe asks port %s", workload.name(), name, at);
        faults.unless(probe.getTimeoutSeconds() != null, "%s: %s probe has no time limit", workload.name(), name);
    }

    private void stopping() {
        var main = workload.main();
        var before = main.getLifecycle() == null ? null : main.getLifecycle().getPreStop();
        if (before == null || before.getSleep() == null) {
            faults.add("%s: does not wait before it stops, so requests still on their way fail", workload.name());
            return;
        }
        Long grace = workload.pod().getTerminationGracePeriodSeconds();
        // The server and what works behind it stop one after the other, each within the time of a phase.
        var needed = Duration.ofSeconds(before.getSleep().getSeconds())
                .plus(configuration.stopsWithin().multipliedBy(2))
                .plusSeconds(5);
        faults.unless(
                !configuration.stopsWithin().isZero() && grace != null && grace >= needed.toSeconds(),
                "%s: terminationGracePeriodSeconds %s (expected: %s at least)",
                workload.name(),
                grace,
                needed.toSeconds());
    }

    private void spreading() {
        var keys = orEmpty(workload.pod().getTopologySpreadConstraints());
        faults.unless(
                keys.stream().anyMatch(one -> one.getTopologyKey().equals("kubernetes.io/hostname")),
                "%s: not spread over nodes",
                workload.name());
        keys.forEach(one -> faults.unless(
                workload.isSelectedBy(one.getLabelSelector()),
                "%s: spread by labels it does not have",
                workload.name()));
    }

    private void replacing() {
        faults.unless(workload.replicas() >= 2, "%s: one replica only", workload.name());
        workload.deployment().ifPresent(deployment -> {
            var strategy = deployment.getSpec().getStrategy();
            faults.unless(
                    strategy != null
                            && "RollingUpdate".equals(strategy.getType())
                            && strategy.getRollingUpdate() != null
                            && "0"
                                    .equals(String.valueOf(
                                            strategy.getRollingUpdate().getMaxUnavailable())),
                    "%s: an update takes pods away before others are ready (expected: maxUnavailable 0)",
                    workload.name());
        });
        workload.set()
                .ifPresent(set -> faults.unless(
                        set.getSpec().getUpdateStrategy() != null
                                && "RollingUpdate"
                                        .equals(set.getSpec()
                                                .getUpdateStrategy()
                                                .getType()),
                        "%s: not updated one by one",
                        workload.name()));
    }
}
