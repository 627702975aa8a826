package com.hedai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What would go wrong unseen is broken on purpose, and the rules must name it. */
class KubernetesBreakagesTest {
    private static final Sources SOURCES = Sources.asTheyAre();
    private static final String LOAN = Base.FOLDER + "loan-service.yaml";
    private static final String RISK = Base.FOLDER + "risk-service.yaml";
    private static final String GATEWAY = Base.FOLDER + "gateway-service.yaml";
    private static final String NETWORK = Base.FOLDER + "network.yaml";
    private static final String KUSTOMIZATION = Base.FOLDER + "kustomization.yaml";
    private static final String LOAN_SETTINGS = Base.FOLDER + "settings/loan-service.env";

    record Breakage(String name, String file, String before, String after, String named) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource
    void aBreakageIsNamed(Breakage breakage) {
        var broken = SOURCES.with(breakage.file, breakage.before, breakage.after);

        assertThat(KubernetesRules.faults(broken)).anyMatch(fault -> fault.contains(breakage.named));
    }

    static Stream<Breakage> aBreakageIsNamed() {
        return Stream.of(reading(), references(), rights(), running(), variables(), network())
                .flatMap(breakages -> breakages);
    }

    private static Stream<Breakage> reading() {
        return Stream.of(
                new Breakage("a field that the API does not know", LOAN, "  replicas: 2", "  replica: 2", "`replica`"),
                new Breakage(
                        "an unknown field deep inside",
                        LOAN,
                        "readOnlyRootFilesystem: true",
                        "readOnlyRootFileSystem: true",
                        "`readOnlyRootFileSystem`"),
                new Breakage(
                        "a required field left out",
                        LOAN,
                        "  selector:\n    matchLabels: { app.kubernetes.io/name: loan-service }\n  template:",
                        "  template:",
                        "selector"),
                new Breakage("a value of another type", LOAN, "  replicas: 2", "  replicas: two", "two"),
                new Breakage(
                        "a key that stands twice",
                        LOAN,
                        "  replicas: 2",
                        "  replicas: 2\n  replicas: 3",
                        "duplicate key"),
                new Breakage("a kind that is not ours", LOAN, "kind: Deployment", "kind: DaemonSet", "DaemonSet"),
                new Breakage(
                        "a file that no kustomization lists",
                        KUSTOMIZATION,
                        "  - risk-service.yaml\n",
                        "",
                        "no kustomization lists it"),
                new Breakage(
                        "a listed file that does not exist",
                        KUSTOMIZATION,
                        "  - risk-service.yaml",
                        "  - risk.yaml",
                        "risk.yaml does not exist"),
                new Breakage(
                        "a kustomization key nobody knows",
                        KUSTOMIZATION,
                        "resources:",
                        "resource:",
                        "unknown key resource"));
    }

    private static Stream<Breakage> references() {
        return Stream.of(
                new Breakage(
                        "a service that selects nothing",
                        LOAN,
                        "  selector: { app.kubernetes.io/name: loan-service }",
                        "  selector: { app.kubernetes.io/name: loans }",
                        "loan-service: selected by 0 services"),
                new Breakage(
                        "a service on another port",
                        LOAN,
                        "port: 8102, targetPort: http",
                        "port: 8103, targetPort: http",
                        "service loan-service: port 8103"),
                new Breakage(
                        "a service open to the world",
                        LOAN,
                        "  selector: { app.kubernetes.io/name: loan-service }",
                        "  type: LoadBalancer\n  selector: { app.kubernetes.io/name: loan-service }",
                        "can be reached from outside"),
                new Breakage(
                        "a config map that does not exist",
                        LOAN,
                        "configMapRef: { name: loan-service }",
                        "configMapRef: { name: loans }",
                        "config map loans does not exist"),
                new Breakage(
                        "another service's secret",
                        LOAN,
                        "secretKeyRef: { name: loan-service, key: HEDAI_CLIENT_SECRET }",
                        "secretKeyRef: { name: risk-service, key: HEDAI_CLIENT_SECRET }",
                        "HEDAI_CLIENT_SECRET comes from risk-service"),
                new Breakage(
                        "another service's account",
                        LOAN,
                        "serviceAccountName: loan-service",
                        "serviceAccountName: risk-service",
                        "service account risk-service"),
                new Breakage(
                        "a key that the service reads is not there",
                        RISK,
                        "              - { key: partner-client.pem, path: partner-client.pem }\n",
                        "",
                        "risk-service: keys: partner-client.pem is missing"),
                new Breakage(
                        "a key that is not the service's business",
                        LOAN,
                        "              - { key: field-keys.p12",
                        "              - { key: token-signing.pem, path: token-signing.pem }\n              - { key: field-keys.p12",
                        "loan-service: keys: token-signing.pem, which nothing needs"),
                new Breakage(
                        "a volume that does not exist",
                        LOAN,
                        "- { name: tmp, mountPath: /tmp }",
                        "- { name: temp, mountPath: /tmp }",
                        "mounts temp, which does not exist"),
                new Breakage(
                        "a spool that dies with its pod",
                        GATEWAY,
                        "- { name: spool, mountPath: /var/lib/hedai }",
                        "- { name: spool, mountPath: /var/lib/other }",
                        "HEDAI_SPOOL=/var/lib/hedai/spool is not on a disk of its own"),
                new Breakage(
                        "a budget for nobody",
                        LOAN,
                        "  maxUnavailable: 1\n  selector:\n    matchLabels: { app.kubernetes.io/name: loan-service }",
                        "  maxUnavailable: 1\n  selector:\n    matchLabels: { app.kubernetes.io/name: loans }",
                        "no disruption budget"),
                new Breakage(
                        "an address that leads to no service",
                        LOAN_SETTINGS,
                        "http://risk-service:8103",
                        "http://risk-service:8104",
                        "HEDAI_RISK_URL=http://risk-service:8104 leads to no service"));
    }

    private static Stream<Breakage> rights() {
        return Stream.of(
                new Breakage(
                        "root", LOAN, "runAsNonRoot: true", "runAsNonRoot: false", "loan-service: may run as root"),
                new Breakage(
                        "a root file system that can be written",
                        LOAN,
                        "readOnlyRootFilesystem: true",
                        "readOnlyRootFilesystem: false",
                        "its root file system can be written"),
                new Breakage(
                        "a way to more privileges",
                        LOAN,
                        "allowPrivilegeEscalation: false",
                        "allowPrivilegeEscalation: true",
                        "may gain privileges"),
                new Breakage(
                        "capabilities",
                        LOAN,
                        "{ drop: [ALL] }",
                        "{ drop: [ALL], add: [NET_ADMIN] }",
                        "keeps capabilities"),
                new Breakage(
                        "no seccomp profile",
                        LOAN,
                        "        seccompProfile: { type: RuntimeDefault }\n",
                        "",
                        "no seccomp profile"),
                new Breakage(
                        "a mounted token",
                        LOAN,
                        "      automountServiceAccountToken: false\n",
                        "",
                        "loan-service: a token is mounted"),
                new Breakage(
                        "a path of the host",
                        LOAN,
                        "emptyDir: { sizeLimit: 256Mi }",
                        "hostPath: { path: /tmp }",
                        "mounts a path of its host"));
    }

    private static Stream<Breakage> running() {
        return Stream.of(
                new Breakage(
                        "an image without a version",
                        LOAN,
                        "image: hedai/loan-service:0.1.0",
                        "image: hedai/loan-service:latest",
                        "image hedai/loan-service:latest"),
                new Breakage(
                        "another service's image",
                        LOAN,
                        "image: hedai/loan-service:0.1.0",
                        "image: hedai/risk-service:0.1.0",
                        "image hedai/risk-service:0.1.0"),
                new Breakage("a missing probe", LOAN, """
                                  readinessProbe:
                                    httpGet: { path: /actuator/health/readiness, port: http }
                                    periodSeconds: 5
                                    timeoutSeconds: 3
                                    failureThreshold: 3
                        """, "", "loan-service: no readiness probe"),
                new Breakage(
                        "a probe of another path",
                        LOAN,
                        "path: /actuator/health/readiness",
                        "path: /actuator/health",
                        "readiness probe asks /actuator/health (expected"),
                new Breakage(
                        "a health group that the service no longer has",
                        "commons/src/main/resources/hedai-defaults.yml",
                        "endpoint.health.probes.enabled: true",
                        "endpoint.health.probes.enabled: false",
                        "and the service answers []"),
                new Breakage(
                        "another container port",
                        LOAN,
                        "containerPort: 8102",
                        "containerPort: 8080",
                        "loan-service: container port 8080"),
                new Breakage(
                        "no limit of memory",
                        LOAN,
                        "limits: { cpu: \"2\", memory: 768Mi }",
                        "limits: { cpu: \"2\" }",
                        "no limit of memory"),
                new Breakage(
                        "a heap as large as the limit",
                        LOAN_SETTINGS,
                        "-Xmx384m",
                        "-Xmx768m",
                        "memory for the heap of 768m"),
                new Breakage(
                        "less time to stop than stopping takes",
                        LOAN,
                        "terminationGracePeriodSeconds: 60",
                        "terminationGracePeriodSeconds: 30",
                        "terminationGracePeriodSeconds 30"),
                new Breakage(
                        "a service that takes longer to stop",
                        "commons/src/main/resources/hedai-defaults.yml",
                        "timeout-per-shutdown-phase: 20s",
                        "timeout-per-shutdown-phase: 40s",
                        "terminationGracePeriodSeconds 60 (expected: 90 at least)"),
                new Breakage(
                        "an update with a gap",
                        LOAN,
                        "maxSurge: 1, maxUnavailable: 0",
                        "maxSurge: 1, maxUnavailable: 1",
                        "expected: maxUnavailable 0"));
    }

    private static Stream<Breakage> variables() {
        return Stream.of(
                new Breakage(
                        "a secret that is missing", RISK, """
                                    - name: HEDAI_REDIS
                                      valueFrom:
                                        secretKeyRef: { name: risk-service, key: HEDAI_REDIS }
                        """, "", "risk-service/migration: HEDAI_REDIS is missing"),
                new Breakage(
                        "a variable that a service begins to need",
                        "risk-service/src/main/resources/application.yml",
                        "  web.path: risk",
                        "  web.path: risk\n  risk.bureau-account: ${HEDAI_BUREAU_ACCOUNT}",
                        "risk-service/risk-service: HEDAI_BUREAU_ACCOUNT is missing"),
                new Breakage(
                        "a variable that nothing reads",
                        LOAN_SETTINGS,
                        "HEDAI_PORT=8102",
                        "HEDAI_PORT=8102\nHEDAI_DEBUG=true",
                        "HEDAI_DEBUG is given, but nothing reads it"),
                new Breakage(
                        "a secret value in the repository",
                        LOAN_SETTINGS,
                        "HEDAI_PORT=8102",
                        "HEDAI_PORT=8102\nHEDAI_CLIENT_SECRET=abc",
                        "HEDAI_CLIENT_SECRET is secret and must come from outside"),
                new Breakage(
                        "a gateway without limits",
                        Base.FOLDER + "settings/gateway-service.env",
                        "HEDAI_PORT=8080",
                        "HEDAI_PORT=8080\nSPRING_PROFILES_ACTIVE=one-machine",
                        "one-machine lifts the limits"),
                new Breakage(
                        "a password within an address",
                        LOAN_SETTINGS,
                        "jdbc:mysql://mysql",
                        "jdbc:mysql://loan:abc@mysql",
                        "HEDAI_MYSQL holds a secret"),
                new Breakage(
                        "the owner's password in the running container",
                        LOAN,
                        "            - { name: SPRING_FLYWAY_ENABLED, value: \"false\" }\n",
                        """
                                    - { name: SPRING_FLYWAY_ENABLED, value: "false" }
                                    - name: HEDAI_DB_OWNER_PASSWORD
                                      valueFrom:
                                        secretKeyRef: { name: loan-service-owner, key: HEDAI_DB_OWNER_PASSWORD }
                        """,
                        "loan-service/loan-service: HEDAI_DB_OWNER_PASSWORD is given, but nothing reads it"),
                new Breakage(
                        "a running container that migrates",
                        LOAN,
                        "            - { name: SPRING_FLYWAY_ENABLED, value: \"false\" }\n",
                        "",
                        "SPRING_FLYWAY_ENABLED must be false"),
                new Breakage(
                        "a server that only hears itself",
                        LOAN_SETTINGS,
                        "SERVER_ADDRESS=0.0.0.0\n",
                        "",
                        "SERVER_ADDRESS null (expected: 0.0.0.0"),
                new Breakage(
                        "a database without TLS", LOAN_SETTINGS, "HEDAI_MYSQL_SSL=REQUIRED\n", "", "or without TLS"));
    }

    private static Stream<Breakage> network() {
        return Stream.of(
                new Breakage(
                        "no default deny",
                        NETWORK,
                        "  name: default-deny\nspec:\n  podSelector: {}",
                        "  name: default-deny\nspec:\n  podSelector: { matchLabels: { a: b } }",
                        "no network policy denies all"),
                new Breakage(
                        "a foreign edge",
                        NETWORK,
                        """
                            - to:
                                - podSelector:
                                    matchLabels: { app.kubernetes.io/name: risk-service }
                        """,
                        """
                            - to:
                                - podSelector:
                                    matchLabels: { app.kubernetes.io/part-of: hedai }
                        """,
                        "gateway-service -> user-service:8103, which nothing needs"),
                new Breakage(
                        "an edge on another port",
                        NETWORK,
                        "        - { protocol: TCP, port: 8105 }",
                        "        - { protocol: TCP, port: 8106 }",
                        "egress: gateway-service -> audit-service:8105 is missing"),
                new Breakage(
                        "a door for everybody",
                        NETWORK,
                        """
                            - from:
                                - namespaceSelector:
                                    matchLabels: { kubernetes.io/metadata.name: hedai-edge }
                                  podSelector:
                                    matchLabels: { app.kubernetes.io/name: nginx }
                              ports:
                        """,
                        "    - ports:\n",
                        "ingress: everybody -> gateway-service:8080, which nothing needs"),
                new Breakage(
                        "partners everywhere, our own networks among them",
                        NETWORK,
                        "            except: [0.0.0.0/8, 10.0.0.0/8, ",
                        "            except: [0.0.0.0/8, ",
                        "0.0.0.0/0 with our own networks"),
                new Breakage(
                        "a service begins to call another",
                        "risk-service/src/main/java/com/hedai/risk/assessment/AssessmentConfiguration.java",
                        "\"user-service\"",
                        "\"payment-service\"",
                        "egress: risk-service -> payment-service:8104 is missing"),
                new Breakage(
                        "a service begins to read another's facts",
                        "payment-service/src/main/java/com/hedai/payment/ledger/InstitutionReader.java",
                        "return \"user-service\"",
                        "return \"risk-service\"",
                        "ingress: payment-service -> risk-service:8103 is missing"));
    }
}
