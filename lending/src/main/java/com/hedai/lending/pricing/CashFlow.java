package com.hedai.lending.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Money on a day (现金流); what the borrower pays has the other sign than what he gets. */
public record CashFlow(LocalDate on, BigDecimal amount) {}
