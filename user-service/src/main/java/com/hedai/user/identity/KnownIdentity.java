package com.hedai.user.identity;

/** A borrower's name and number in plain (实名信息明文), for those who may see them. */
public record KnownIdentity(String name, IdentityNumber number, IdentityState state) {
    public boolean isVerified() {
        return state == IdentityState.VERIFIED;
    }

    public String maskedName() {
        return mask(name);
    }

    /** The first character and a star for each of the others: 张*, 欧***. */
    public static String mask(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    @Override
    public String toString() {
        return "KnownIdentity[" + state + "]";
    }
}
