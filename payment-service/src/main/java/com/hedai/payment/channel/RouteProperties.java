package com.hedai.payment.channel;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which channel new instructions take (渠道路由).
 *
 * @param disbursement name of the channel that pays out
 * @param deduction name of the channel that deducts
 */
@ConfigurationProperties("hedai.payment.route")
record RouteProperties(String disbursement, String deduction) {}
