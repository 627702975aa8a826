package com.hedai.audit.trail;

/**
 * An audit record as it arrived (收到的审计记录).
 *
 * @param origin the service whose feed it came from, or {@code gateway-service/} and a batch id
 * @param position place in the feed or in the batch
 * @param type the type of the fact
 * @param json what the service wrote, whether understood or not
 */
record Received(String origin, long position, String type, String json) {}
