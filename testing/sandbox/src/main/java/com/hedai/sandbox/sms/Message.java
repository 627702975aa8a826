package com.hedai.sandbox.sms;

import java.time.Instant;

/** A text message (短信) as the provider accepted it; {@code position} grows with time. */
public record Message(long position, String id, String phone, String text, Instant receivedAt) {}
