package com.hedai.user.code;

/** A code is on its way (验证码已发送): how long it is good, and when another may be asked for. */
public record CodeSent(long expiresInSeconds, long resendInSeconds) {}
