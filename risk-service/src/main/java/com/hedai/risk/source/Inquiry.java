package com.hedai.risk.source;

import java.util.UUID;

/**
 * The question to a source (查询请求): about whom, and with whose permission.
 *
 * @param authorisationId the consent that allows it
 */
public record Inquiry(String name, String identityNumber, UUID authorisationId) {

    /** Names nobody. */
    @Override
    public String toString() {
        return "Inquiry[" + authorisationId + "]";
    }
}
