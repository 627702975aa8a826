package com.hedai.sandbox.sms;

import com.hedai.sandbox.answer.PartnerRefusal;
import com.hedai.sandbox.fault.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes text messages (短信下发). */
@RestController
class SmsController {
    private final Messages messages;

    SmsController(Messages messages) {
        this.messages = messages;
    }

    record Text(
            @NotNull @Pattern(regexp = "1\\d{10}") String phone,
            @NotBlank @Size(max = 500) String text) {}

    record Accepted(String id, String status) {}

    @PutMapping("/sms/v1/messages/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted send(
            @PathVariable String id,
            @Valid @RequestBody Text message,
            @RequestAttribute(name = Fault.DECLINED, required = false) boolean declined) {
        if (declined) {
            throw new PartnerRefusal(422, "DECLINED", "the provider does not take this message");
        }
        if (id.length() > 64) {
            throw new PartnerRefusal(400, "INVALID_REQUEST", "id has at most 64 characters");
        }
        messages.accept(id, message.phone(), message.text());
        return new Accepted(id, "ACCEPTED");
    }
}
