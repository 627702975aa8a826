package com.hedai.loan.material;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Kinds of files that are taken (文件类型), known by their first bytes: a name or header can say anything. */
enum FileType {
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a"),
    /** Begins with the letters %PDF-. */
    PDF("application/pdf", "255044462d");

    private static final int LONGEST = 8;

    private final String header;
    private final String firstBytes;

    FileType(String header, String firstBytes) {
        this.header = header;
        this.firstBytes = firstBytes;
    }

    /** The word for it in {@code Content-Type}. */
    String header() {
        return header;
    }

    static Optional<FileType> of(byte[] content) {
        var beginning = HexFormat.of().formatHex(content, 0, Math.min(content.length, LONGEST));
        return Arrays.stream(values())
                .filter(type -> beginning.startsWith(type.firstBytes))
                .findFirst();
    }
}
