package com.hedai.sandbox.answer;

/** A partner says no (拒绝), with its code. */
public final class PartnerRefusal extends RuntimeException {
    private final int status;
    private final String code;

    public PartnerRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public RefusalBody body() {
        return new RefusalBody(code, String.valueOf(getMessage()));
    }
}
