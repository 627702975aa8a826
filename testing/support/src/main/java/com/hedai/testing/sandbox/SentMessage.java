package com.hedai.testing.sandbox;

import java.time.Instant;

/** A text message as the provider took it (已发短信). */
public record SentMessage(long position, String id, String phone, String text, Instant receivedAt) {}
