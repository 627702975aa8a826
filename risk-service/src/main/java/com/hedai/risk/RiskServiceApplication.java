package com.hedai.risk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the risk service (风控服务). */
@SpringBootApplication
public class RiskServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RiskServiceApplication.class, arguments);
    }
}
