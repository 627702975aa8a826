package com.hedai.payment.callback;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.client.PartnerSignatures;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.ClientAddress;
import com.hedai.commons.security.Open;
import com.hedai.commons.web.Json;
import com.hedai.commons.web.Refusal;
import com.hedai.payment.PaymentReason;
import com.hedai.payment.channel.ChannelResult;
import com.hedai.payment.channel.Movement;
import com.hedai.payment.channel.bank.BankWords;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the bank calls (银行回调入口): open to everybody, so nothing in a message is looked at before its signature. */
@RestController
class BankCallbackController {
    private static final String PARTNER = "bank";
    private static final int LONGEST_EVENT_ID = 64;

    private final Callbacks callbacks;
    private final PartnerSignatures signatures;
    private final AuditTrail audit;
    private final JsonMapper json = Json.lenient();

    BankCallbackController(Callbacks callbacks, PartnerSignatures signatures, AuditTrail audit) {
        this.callbacks = callbacks;
        this.signatures = signatures;
        this.audit = audit;
    }

    @Open
    @PostMapping(path = "/api/v1/partner-callbacks/bank", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = BankCallback.class)))
    void receive(HttpServletRequest request, @RequestBody byte[] body) {
        verify(request, body);
        callbacks.receive(understood(request, body));
    }

    private void verify(HttpServletRequest request, byte[] body) {
        var check = PARTNER.equals(request.getHeader("X-Partner-Id"))
                ? signatures.verify(
                        request.getMethod(),
                        pathAndQuery(request),
                        request.getHeader("X-Timestamp"),
                        request.getHeader("X-Nonce"),
                        request.getHeader("X-Signature"),
                        body)
                : PartnerSignatures.Check.UNSIGNED;
        if (check != PartnerSignatures.Check.GENUINE) {
            throw refused(request, PaymentReason.SIGNATURE_WRONG, check.name());
        }
    }

    private Callback understood(HttpServletRequest request, byte[] body) {
        try {
            var told = json.readValue(body, BankCallback.class);
            var result = BankWords.result(
                    told.status(), told.amount(), told.valueOn(), told.bankReference(), told.failureCode());
            if (result instanceof ChannelResult.Unknown(var why)) {
                throw refused(request, PaymentReason.CALLBACK_MALFORMED, why);
            }
            return new Callback(PARTNER, eventId(told), told.orderId(), movement(told), result, digest(body));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw refused(request, PaymentReason.CALLBACK_MALFORMED, "not readable");
        }
    }

    private static String eventId(BankCallback told) {
        if (told.eventId().isEmpty() || told.eventId().length() > LONGEST_EVENT_ID) {
            throw new IllegalArgumentException("event id (expected: 1 to " + LONGEST_EVENT_ID + " characters)");
        }
        return told.eventId();
    }

    private static Movement movement(BankCallback told) {
        return switch (told.operation()) {
            case PAYOUT -> Movement.DISBURSEMENT;
            case DEDUCTION -> Movement.DEDUCTION;
        };
    }

    private Refusal refused(HttpServletRequest request, PaymentReason reason, String why) {
        var nobody = new UUID(0, 0);
        var caller =
                new Actor(nobody, nobody, Actor.Kind.SERVICE, "unknown", Map.of(), null, ClientAddress.of(request));
        audit.refused(caller, Callbacks.RECEIVE, "partner-callback", null, reason.name() + ": " + why);
        return new Refusal(reason);
    }

    private static String pathAndQuery(HttpServletRequest request) {
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
