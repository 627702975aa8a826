package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.server.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The functions of the script {@code hedai}, on a small copy of a source tree. */
class ScriptTest {
    @TempDir
    private Path temp;

    @BeforeEach
    void copy() throws IOException {
        Files.copy(Repository.root().resolve("hedai"), temp.resolve("hedai"));
        write("pom.xml", "<project/>");
        write(".mvn/jvm.config", "");
        for (String module : List.of("commons", "lending", "deploy/local", "testing/support", "loan-service")) {
            write(module + "/pom.xml", "<project/>");
            write(module + "/src/main/java/A.java", "class A {}");
            write(module + "/src/test/java/ATest.java", "class ATest {}");
        }
    }

    @Test
    void theStampChangesWithASource() throws Exception {
        String before = call("stamp");

        write("loan-service/src/main/java/A.java", "class B {}");

        assertThat(call("stamp")).isNotEqualTo(before);
    }

    @Test
    void theStampChangesWithABuildFile() throws Exception {
        String before = call("stamp");

        write("loan-service/pom.xml", "<project></project>");

        assertThat(call("stamp")).isNotEqualTo(before);
    }

    @Test
    void theStampDoesNotCareForTestsBuildsAndTimes() throws Exception {
        String before = call("stamp");

        write("loan-service/src/test/java/ATest.java", "class BTest {}");
        write("loan-service/target/src/main/x", "built");
        write("commons/src/main/java/A.java", "class A {}");

        assertThat(call("stamp")).isEqualTo(before);
    }

    @Test
    void testsAreCountedFromTheirReports() throws Exception {
        write("marker", "");
        Files.setLastModifiedTime(temp.resolve("marker"), FileTime.fromMillis(0));
        report("commons/target/surefire-reports/TEST-A.xml", 5, 1, 1, 0);
        report("deploy/local/target/failsafe-reports/TEST-BIT.xml", 4, 0, 0, 2);

        assertThat(call("count_tests marker")).isEqualTo("5 3");
    }

    @Test
    void versionsAreComparedByNumber() throws Exception {
        assertThat(call("at_least 3.8.7 3.9.11 && echo yes || echo no")).isEqualTo("yes");
        assertThat(call("at_least 3.8.7 3.8.10 && echo yes || echo no")).isEqualTo("yes");
        assertThat(call("at_least 3.8.7 3.6.3 && echo yes || echo no")).isEqualTo("no");
    }

    @Test
    void onAFreshCloneNothingRuns() throws Exception {
        assertThat(run(temp.resolve("hedai").toString(), "down")).startsWith("Hedai 合贷: nothing is built");
    }

    @Test
    void whatTheLauncherWritesIsForItsOwnerAlone() throws Exception {
        run(temp.resolve("hedai").toString(), "help");

        assertThat(Files.getPosixFilePermissions(temp.resolve(".hedai")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    private void report(String file, int tests, int errors, int skipped, int failures) throws IOException {
        write(file, """
                <?xml version="1.0"?>
                <testsuite name="A" time="0.1" tests="%d" errors="%d" skipped="%d" failures="%d">
                </testsuite>
                """.formatted(tests, errors, skipped, failures));
    }

    private void write(String file, String content) throws IOException {
        Path path = temp.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private String call(String function) throws Exception {
        return run("bash", "-c", ". ./hedai && " + function);
    }

    private String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }
}
