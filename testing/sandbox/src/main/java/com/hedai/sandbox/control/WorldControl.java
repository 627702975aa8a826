package com.hedai.sandbox.control;

import com.hedai.sandbox.day.PartnerDay;
import com.hedai.sandbox.sms.Message;
import com.hedai.sandbox.sms.Messages;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers people, moves the day, shows what was sent by SMS (人员、日期、短信). */
@RestController
@RequestMapping("/control/v1")
class WorldControl {
    private final Registration registration;
    private final PartnerDay day;
    private final Messages messages;

    WorldControl(Registration registration, PartnerDay day, Messages messages) {
        this.registration = registration;
        this.day = day;
        this.messages = messages;
    }

    record Day(@NotNull LocalDate date) {}

    record Outbox(List<Message> items) {}

    @PostMapping("/people")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void register(@Valid @RequestBody PersonFile person) {
        registration.register(person);
    }

    @GetMapping("/clock")
    Day today() {
        return new Day(day.today());
    }

    @PutMapping("/clock")
    Day moveTo(@Valid @RequestBody Day to) {
        day.moveTo(to.date());
        return today();
    }

    @GetMapping("/sms")
    Outbox messages(@RequestParam String phone, @RequestParam(defaultValue = "0") long after) {
        return new Outbox(messages.to(phone, after));
    }
}
