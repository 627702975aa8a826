package com.hedai.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a process whether it takes requests (就绪检查). */
final class Readiness {
    private static final int PATIENCE_MILLIS = 1000;

    private Readiness() {}

    static boolean of(int port) {
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                    .toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
