package com.hedai.launcher;

import com.hedai.testing.server.FreePort;
import java.util.EnumMap;
import java.util.Map;

/** Where each part listens (端口分配), always on 127.0.0.1. */
public final class Ports {
    private final Map<Part, Integer> ports;

    private Ports(Map<Part, Integer> ports) {
        this.ports = ports;
    }

    /** Those of the documentation. */
    public static Ports usual() {
        return shifted(0);
    }

    /** The usual ones plus a number, for a second platform on the same machine. */
    static Ports shifted(int by) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, part.usualPort() + by);
        }
        return new Ports(ports);
    }

    /** Any that are free, so that a test runs beside a platform that is up. */
    public static Ports free() {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (Part part : Part.values()) {
            int port = FreePort.next();
            while (ports.containsValue(port)) {
                port = FreePort.next();
            }
            ports.put(part, port);
        }
        return new Ports(ports);
    }

    public int of(Part part) {
        return ports.getOrDefault(part, part.usualPort());
    }

    public String url(Part part) {
        return "http://127.0.0.1:" + of(part);
    }
}
