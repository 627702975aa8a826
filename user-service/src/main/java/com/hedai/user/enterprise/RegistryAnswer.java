package com.hedai.user.enterprise;

/** Judges what the registry answers (工商比对): only an active firm whose legal representative asks is verified. */
final class RegistryAnswer {
    private RegistryAnswer() {}

    static EnterpriseState state(RegistrySource.Reply reply) {
        return switch (reply.outcome()) {
            case NOT_FOUND -> EnterpriseState.NOT_FOUND;
            case MISMATCH -> EnterpriseState.MISMATCH;
            case MATCH -> matched(reply);
        };
    }

    private static EnterpriseState matched(RegistrySource.Reply reply) {
        if (!reply.isComplete()) {
            throw new IllegalArgumentException("registry answer: MATCH without the firm's entry");
        }
        if (reply.state() != RegistrySource.Standing.ACTIVE) {
            return EnterpriseState.DEREGISTERED;
        }
        return Boolean.TRUE.equals(reply.legalRepresentativeMatches())
                ? EnterpriseState.VERIFIED
                : EnterpriseState.NOT_LEGAL_REPRESENTATIVE;
    }
}
