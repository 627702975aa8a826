package com.hedai.commons.feed;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * The kind of a fact and the version of its shape (事实类型). The version is part of the type's name, {@code LoanActivated} being the
 * first and {@code LoanActivatedV2} the second, so that a reader of the first never takes the second for it.
 */
public record FactType(String name, int version) {
    private static final Pattern FORM = Pattern.compile("([A-Z][A-Za-z]+?)(?:V([2-9]|[1-9]\\d))?");

    /** @param type as in {@link Fact#type} */
    public static FactType of(String type) {
        var parts = FORM.matcher(type);
        if (!parts.matches()) {
            throw new IllegalArgumentException("type: " + type + " (expected: like LoanActivated or LoanActivatedV2)");
        }
        return new FactType(parts.group(1), parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2)));
    }

    /**
     * Names the schema of this type and version in a stream: audit records have the same one everywhere, facts belong to the
     * service in which they happen. It is the CloudEvents attribute {@code dataschema} and the schema's {@code $id}.
     */
    public URI schema(String stream, String service) {
        var owner = stream.equals(Streams.AUDIT) ? Streams.AUDIT : service;
        return URI.create("urn:hedai:fact:" + owner + ":" + name + ":" + version);
    }
}
