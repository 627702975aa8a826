package com.hedai.payment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the payment service (支付服务). */
@SpringBootApplication
public class PaymentServiceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(PaymentServiceApplication.class, arguments);
    }
}
