package com.hedai.lending.pricing;

import java.math.BigDecimal;

/** Money at a time (现金流), counted in years from the first flow; what the borrower pays has the other sign than what he gets. */
public record TimedFlow(BigDecimal years, BigDecimal amount) {}
