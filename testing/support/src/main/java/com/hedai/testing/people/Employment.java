package com.hedai.testing.people;

import com.hedai.commons.money.Money;
import java.time.LocalDate;

/** What a person lives on (职业信息), as they state it. */
public record Employment(EmploymentKind kind, String employer, LocalDate since, Money monthlyIncome) {}
