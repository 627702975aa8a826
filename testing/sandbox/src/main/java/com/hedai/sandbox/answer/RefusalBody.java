package com.hedai.sandbox.answer;

/** The body of every refusal (错误应答). */
public record RefusalBody(String code, String message) {}
