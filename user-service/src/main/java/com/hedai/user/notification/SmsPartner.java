package com.hedai.user.notification;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PutExchange;

/** The partner that sends text messages (短信通道); the same id again is the same message. */
interface SmsPartner {
    record Sms(String phone, String text) {
        @Override
        public String toString() {
            return "Sms[hidden]";
        }
    }

    record Receipt(UUID id, String status) {}

    @PutExchange("/messages/{id}")
    Receipt send(@PathVariable UUID id, @RequestBody Sms sms);
}
