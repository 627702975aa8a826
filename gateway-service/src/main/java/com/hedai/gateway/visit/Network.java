package com.hedai.gateway.visit;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * Addresses that belong together (网段), {@code 10.244.0.0/16}, or a single one.
 *
 * @param bits how many bits from the left are the same for all of them
 */
record Network(byte[] first, int bits) {
    /** Never asks a name server: names are refused. */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        try {
            byte[] first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash))
                    .getAddress();
            int bits = slash < 0 ? first.length * 8 : Integer.parseInt(text.substring(slash + 1));
            if (bits >= 0 && bits <= first.length * 8) {
                return new Network(first, bits);
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw expected(text, notAnAddress);
        }
        throw expected(text, null);
    }

    private static IllegalArgumentException expected(String text, @org.jspecify.annotations.Nullable Throwable cause) {
        return new IllegalArgumentException(
                "network: %s (expected: an address, or a network like 10.244.0.0/16)".formatted(text), cause);
    }

    boolean contains(String address) {
        try {
            byte[] other = InetAddress.ofLiteral(address).getAddress();
            return other.length == first.length && Arrays.equals(masked(other), masked(first));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private byte[] masked(byte[] address) {
        byte[] kept = new byte[address.length];
        for (int bit = 0; bit < bits; bit++) {
            kept[bit / 8] |= (byte) (address[bit / 8] & (0x80 >> bit % 8));
        }
        return kept;
    }
}
