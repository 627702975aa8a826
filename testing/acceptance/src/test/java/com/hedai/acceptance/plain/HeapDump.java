package com.hedai.acceptance.plain;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A heap dump in the format HPROF (堆转储文件): finds the arrays that hold a value, and who holds these arrays. Only what is needed for that
 * is read; identifiers have eight bytes, as on every machine we run on.
 */
final class HeapDump {
    private static final int STRING = 0x01;
    private static final int CLASS = 0x02;
    private static final int DUMP = 0x0c;
    private static final int DUMP_SEGMENT = 0x1c;
    private static final int OBJECT = 2;
    private static final int CHAR = 5;
    private static final int BYTE = 8;
    private static final int MOST_STEPS = 12;

    private final MappedByteBuffer dump;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Long> nameOfClass = new HashMap<>();
    private final Map<Long, Long> parentOfClass = new HashMap<>();
    private final Map<Long, List<Integer>> fieldsOfClass = new HashMap<>();

    /** What is met on a walk through the dump. */
    private interface Visitor {
        default void array(long id, int at, int length) {}

        default void reference(long from, long ofClass, long to) {}
    }

    private HeapDump(MappedByteBuffer dump) {
        this.dump = dump;
    }

    static HeapDump open(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return new HeapDump(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** For each array with a value in it: the values, and the first class outside the JDK's own that holds it. */
    Map<String, Integer> holders(Markers markers) {
        var values = new LinkedHashMap<Long, String>();
        walk(new Visitor() {
            @Override
            public void array(long id, int at, int length) {
                var bytes = new byte[length];
                dump.get(at, bytes);
                var found = markers.counts(bytes, length).keySet();
                if (!found.isEmpty()) {
                    values.put(id, String.join(", ", found));
                }
            }
        });
        var holders = holdersOf(values.keySet());
        var named = new HashMap<String, Integer>();
        values.forEach((id, found) -> named.merge(holders.getOrDefault(id, "nobody") + ": " + found, 1, Integer::sum));
        return named;
    }

    /** Goes up from each array, step by step, until somebody is met who is not of the JDK. */
    private Map<Long, String> holdersOf(Set<Long> arrays) {
        var origins = new HashMap<Long, Set<Long>>();
        arrays.forEach(id -> origins.put(id, Set.of(id)));
        var holders = new HashMap<Long, String>();
        var seen = new HashSet<Long>(arrays);
        Map<Long, Set<Long>> level = origins;
        for (int step = 0; step < MOST_STEPS && !level.isEmpty(); step++) {
            var here = level;
            var next = new HashMap<Long, Set<Long>>();
            walk(new Visitor() {
                @Override
                public void reference(long from, long ofClass, long to) {
                    var found = here.get(to);
                    if (found == null) {
                        return;
                    }
                    var name = className(ofClass);
                    if (isOwn(name)) {
                        found.forEach(origin -> holders.putIfAbsent(origin, name));
                    } else if (seen.add(from) || next.containsKey(from)) {
                        next.computeIfAbsent(from, any -> new HashSet<>()).addAll(found);
                    }
                }
            });
            next.values().forEach(found -> found.removeAll(holders.keySet()));
            next.values().removeIf(Set::isEmpty);
            level = next;
        }
        return holders;
    }

    /** Strings, collections, buffers and thread-locals hold for somebody else; whoever comes after them is who holds. */
    private static boolean isOwn(String className) {
        return !className.startsWith("java.") && !className.startsWith("[");
    }

    private String className(long ofClass) {
        var name = names.getOrDefault(nameOfClass.getOrDefault(ofClass, 0L), "?");
        return name.replace('/', '.');
    }

    private void walk(Visitor visitor) {
        dump.position(0);
        while (dump.get() != 0) {
            // the name of the format
        }
        dump.position(dump.position() + 12);
        while (dump.hasRemaining()) {
            int tag = dump.get();
            dump.getInt();
            int length = dump.getInt();
            int end = dump.position() + length;
            switch (tag) {
                case STRING -> string(length);
                case CLASS -> loadedClass();
                case DUMP, DUMP_SEGMENT -> segment(end, visitor);
                default -> {}
            }
            dump.position(end);
        }
    }

    private void string(int length) {
        long id = dump.getLong();
        if (!names.containsKey(id)) {
            var text = new byte[length - 8];
            dump.get(text);
            names.put(id, new String(text, StandardCharsets.UTF_8));
        }
    }

    private void loadedClass() {
        dump.getInt();
        long id = dump.getLong();
        dump.getInt();
        nameOfClass.put(id, dump.getLong());
    }

    private void segment(int end, Visitor visitor) {
        while (dump.position() < end) {
            int kind = dump.get() & 0xff;
            switch (kind) {
                case 0xff, 0x05, 0x07 -> skip(8);
                case 0x04, 0x06 -> skip(12);
                case 0x01, 0x02, 0x03, 0x08 -> skip(16);
                case 0x20 -> describedClass(visitor);
                case 0x21 -> instance(visitor);
                case 0x22 -> objects(visitor);
                case 0x23 -> values(visitor);
                default -> throw new IllegalStateException("heap dump: record %x is unknown".formatted(kind));
            }
        }
    }

    private void describedClass(Visitor visitor) {
        long id = dump.getLong();
        dump.getInt();
        parentOfClass.put(id, dump.getLong());
        skip(5 * 8 + 4);
        for (int left = count(); left > 0; left--) {
            skip(2);
            skip(size(dump.get()));
        }
        for (int left = count(); left > 0; left--) {
            skip(8);
            int type = dump.get();
            if (type == OBJECT) {
                visitor.reference(id, id, dump.getLong());
            } else {
                skip(size(type));
            }
        }
        var fields = new ArrayList<Integer>();
        for (int left = count(); left > 0; left--) {
            skip(8);
            fields.add((int) dump.get());
        }
        fieldsOfClass.put(id, fields);
    }

    private void instance(Visitor visitor) {
        long id = dump.getLong();
        dump.getInt();
        long ofClass = dump.getLong();
        int end = dump.getInt() + dump.position();
        for (long each = ofClass; each != 0; each = parentOfClass.getOrDefault(each, 0L)) {
            for (int type : fieldsOfClass.getOrDefault(each, List.of())) {
                if (type == OBJECT) {
                    visitor.reference(id, ofClass, dump.getLong());
                } else {
                    skip(size(type));
                }
            }
        }
        dump.position(end);
    }

    private void objects(Visitor visitor) {
        long id = dump.getLong();
        dump.getInt();
        int length = dump.getInt();
        long ofClass = dump.getLong();
        for (int i = 0; i < length; i++) {
            visitor.reference(id, ofClass, dump.getLong());
        }
    }

    private void values(Visitor visitor) {
        long id = dump.getLong();
        dump.getInt();
        int length = dump.getInt();
        int type = dump.get();
        int bytes = length * size(type);
        if (type == BYTE || type == CHAR) {
            visitor.array(id, dump.position(), bytes);
        }
        skip(bytes);
    }

    private int count() {
        return dump.getShort() & 0xffff;
    }

    private void skip(int bytes) {
        dump.position(dump.position() + bytes);
    }

    private static int size(int type) {
        return switch (type) {
            case OBJECT, 7, 11 -> 8;
            case 4, BYTE -> 1;
            case CHAR, 9 -> 2;
            case 6, 10 -> 4;
            default -> throw new IllegalStateException("heap dump: type %d is unknown".formatted(type));
        };
    }
}
