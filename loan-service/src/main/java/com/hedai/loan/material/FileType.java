package com.hedai.loan.material;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of files that are taken (文件类型), known by their first bytes: a name or header can say anything. */
enum FileType {
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    PDF("application/pdf", '%', 'P', 'D', 'F', '-');

    private final String header;
    private final int[] firstBytes;

    FileType(String header, int... firstBytes) {
        this.header = header;
        this.firstBytes = firstBytes;
    }

    /** The word for it in {@code Content-Type}. */
    String header() {
        return header;
    }

    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length < firstBytes.length) {
            return false;
        }
        for (int i = 0; i < firstBytes.length; i++) {
            if ((content[i] & 0xFF) != firstBytes[i]) {
                return false;
            }
        }
        return true;
    }
}
