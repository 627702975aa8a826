package com.hedai.payment.channel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A bank that knows every card, unless a test says otherwise about a phone number. */
public final class ScriptedCardVerifier implements CardVerifier {
    private final Map<String, CardVerification> byPhone = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    public void say(String phone, CardVerification verification) {
        byPhone.put(phone, verification);
    }

    public int asked() {
        return asked.get();
    }

    @Override
    public CardVerification verify(CardHolder holder) {
        asked.incrementAndGet();
        return byPhone.getOrDefault(holder.phone(), new CardVerification.Match("中国农业银行"));
    }
}
