package com.hedai.loan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The loan service (贷款服务): the loan from the first form to the last cent. */
@SpringBootApplication
public class LoanServiceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(LoanServiceApplication.class, arguments);
    }
}
