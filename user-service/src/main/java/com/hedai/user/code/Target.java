package com.hedai.user.code;

import java.util.UUID;

/**
 * Whom a code is sent to and what it is good for (验证码对象).
 *
 * @param phoneIndex blind index of the phone
 * @param subject what it is for, for example a contract's id; empty for sign-in
 */
public record Target(UUID institutionId, byte[] phoneIndex, CodePurpose purpose, String subject) {
    public static Target signIn(UUID institutionId, byte[] phoneIndex) {
        return new Target(institutionId, phoneIndex, CodePurpose.SIGN_IN, "");
    }
}
