package com.hedai.sandbox.bank;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.hedai.sandbox.answer.PartnerRefusal;
import com.hedai.sandbox.fault.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payouts and deductions (代付、代扣). */
@RestController
@RequestMapping("/bank/v1")
class BankController {
    private static final int LONGEST_ID = 64;

    private final Orders orders;

    BankController(Orders orders) {
        this.orders = orders;
    }

    record Transfer(
            @NotNull @Positive @Digits(integer = 12, fraction = 2)
            BigDecimal amount,

            @NotBlank @Size(max = 30) String cardNumber,
            @NotBlank @Size(max = 60) String holderName,
            @Nullable @Size(max = 100) String remark) {}

    record OrderAnswer(
            String orderId,
            Operation operation,
            String status,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            @Nullable LocalDate valueOn,
            @Nullable String bankReference,
            @Nullable FailureCode failureCode) {}

    @PutMapping("/payouts/{orderId}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    OrderAnswer payOut(
            @PathVariable String orderId,
            @Valid @RequestBody Transfer transfer,
            @RequestAttribute(name = Fault.DECLINED, required = false) boolean declined) {
        return accept(Operation.PAYOUT, orderId, transfer, declined);
    }

    @GetMapping("/payouts/{orderId}")
    OrderAnswer payout(@PathVariable String orderId) {
        return answer(orders.get(Operation.PAYOUT, orderId), "PROCESSING");
    }

    @PutMapping("/deductions/{orderId}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    OrderAnswer deduct(
            @PathVariable String orderId,
            @Valid @RequestBody Transfer transfer,
            @RequestAttribute(name = Fault.DECLINED, required = false) boolean declined) {
        return accept(Operation.DEDUCTION, orderId, transfer, declined);
    }

    @GetMapping("/deductions/{orderId}")
    OrderAnswer deduction(@PathVariable String orderId) {
        return answer(orders.get(Operation.DEDUCTION, orderId), "PROCESSING");
    }

    private OrderAnswer accept(Operation operation, String orderId, Transfer transfer, boolean declined) {
        if (orderId.length() > LONGEST_ID) {
            throw new PartnerRefusal(400, "INVALID_REQUEST", "orderId has at most " + LONGEST_ID + " characters");
        }
        var remark = transfer.remark() == null ? "" : transfer.remark();
        var order = new NewOrder(
                orderId, operation, transfer.amount(), transfer.cardNumber(), transfer.holderName(), remark, declined);
        return answer(orders.accept(order), "ACCEPTED");
    }

    private static OrderAnswer answer(Order order, String unfinished) {
        return new OrderAnswer(
                order.orderId(),
                order.operation(),
                order.status() == OrderStatus.PROCESSING
                        ? unfinished
                        : order.status().name(),
                order.amount(),
                order.valueOn(),
                order.bankReference(),
                order.failureCode());
    }
}
