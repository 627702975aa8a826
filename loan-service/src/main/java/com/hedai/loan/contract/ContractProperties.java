package com.hedai.loan.contract;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of contracts (合同设置).
 *
 * @param readingTime how long the cost disclosure must have been open before it can be confirmed (强制阅读时间)
 */
@ConfigurationProperties("hedai.contract")
record ContractProperties(@DefaultValue("5s") Duration readingTime) {
    ContractProperties {
        if (readingTime.isNegative() || readingTime.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException(
                    "hedai.contract.reading-time: " + readingTime + " (expected: 0 to 5 minutes)");
        }
    }
}
