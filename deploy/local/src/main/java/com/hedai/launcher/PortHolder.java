package com.hedai.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who listens on a port (端口占用者), as far as this machine tells. */
final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {}

    static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** For example {@code process 4711 (/usr/bin/java)}. */
    static Optional<String> inWords(int port) {
        Set<String> sockets = sockets(port);
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, sockets))
                .findFirst()
                .map(process -> "process %d (%s)"
                        .formatted(process.pid(), process.info().command().orElse("unknown program")));
    }

    private static Set<String> sockets(int port) {
        String wanted = ":%04X".formatted(port);
        var inodes = new HashSet<String>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            lines(table)
                    .skip(1)
                    .map(line -> line.strip().split("\\s+", -1))
                    .filter(columns ->
                            columns[1].toUpperCase(Locale.ROOT).endsWith(wanted) && columns[3].equals(LISTENING))
                    .forEach(columns -> inodes.add("socket:[" + columns[9] + "]"));
        }
        return inodes;
    }

    /** None where there is no Linux or no IPv6; then the port is named without its holder. */
    private static Stream<String> lines(String table) {
        try {
            return Files.readAllLines(Path.of(table)).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean holds(ProcessHandle process, Set<String> sockets) {
        Path open = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (Stream<Path> files = Files.list(open)) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
