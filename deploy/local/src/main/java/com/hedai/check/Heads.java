package com.hedai.check;

import com.hedai.commons.web.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** I5: the heads that left the database lead to the records that are in it now (外部树头); Merkle tree hashes of RFC 6962, 2.1. */
final class Heads {
    static final String FAMILY = "I5";

    private static final String EXPORTED = "each head that was exported is a head of the tree";
    private static final String SIGNED = "each signed head is the root over the records before it";
    private static final int NEWEST = 200;

    private final Connection connection;
    private final @Nullable Path exported;

    Heads(Connection connection, @Nullable Path exported) {
        this.connection = connection;
        this.exported = exported;
    }

    List<Violation> violations() throws SQLException {
        var found = new ArrayList<Violation>();
        try (var query = connection.prepareStatement(
                "select size, root from hedai_audit.tree_head where size > 0 order by size desc limit " + NEWEST)) {
            var heads = query.executeQuery();
            while (heads.next()) {
                if (!MessageDigest.isEqual(heads.getBytes(2), root(heads.getLong(1)))) {
                    found.add(new Violation(FAMILY, SIGNED, "size " + heads.getLong(1)));
                }
            }
        }
        if (exported != null && Files.exists(exported)) {
            found.addAll(exportedElsewhere(exported));
        }
        return found;
    }

    private List<Violation> exportedElsewhere(Path file) throws SQLException {
        var found = new ArrayList<Violation>();
        try {
            for (String line : Files.readAllLines(file)) {
                JsonNode head = Json.lenient().readTree(line);
                var root = HexFormat.of().parseHex(head.path("root").asString());
                if (!MessageDigest.isEqual(root, root(head.path("size").asLong()))) {
                    found.add(new Violation(FAMILY, EXPORTED, line));
                }
            }
        } catch (IOException e) {
            found.add(new Violation(FAMILY, EXPORTED, file + " cannot be read: " + e.getMessage()));
        }
        return found;
    }

    /** The root over the first leaves: the roots of the perfect trees they fall into, joined from the right. */
    private byte[] root(long size) throws SQLException {
        byte[] root = {};
        long begin = size;
        for (int level = 0; begin > 0; level++) {
            long width = 1L << level;
            if ((size & width) != 0) {
                begin -= width;
                var peak = node(level, begin >> level);
                root = root.length == 0 ? peak : parent(peak, root);
            }
        }
        return root;
    }

    private byte[] node(int level, long index) throws SQLException {
        try (var query =
                connection.prepareStatement("select hash from hedai_audit.tree_node where level = ? and idx = ?")) {
            query.setInt(1, level);
            query.setLong(2, index);
            var rows = query.executeQuery();
            return rows.next() ? rows.getBytes(1) : new byte[0];
        }
    }

    private static byte[] parent(byte[] left, byte[] right) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 1);
            digest.update(left);
            return digest.digest(right);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
