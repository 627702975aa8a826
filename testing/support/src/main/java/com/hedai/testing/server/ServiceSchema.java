package com.hedai.testing.server;

/**
 * The schema of one service (服务的库) with its two users: the one who works reads and writes rows, the owner migrates.
 */
public record ServiceSchema(String name, String password, String ownerPassword) {
    public ServiceSchema {
        if (!name.matches("[a-z][a-z0-9_]{0,25}")) {
            throw new IllegalArgumentException(
                    "schema name: %s (expected: a-z, 0-9, _, at most 26, so that %s_owner fits 32)"
                            .formatted(name, name));
        }
        if (!(password + ownerPassword).matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException("schema passwords: expected letters and digits only");
        }
    }

    public String user() {
        return name;
    }

    public String owner() {
        return name + "_owner";
    }
}
