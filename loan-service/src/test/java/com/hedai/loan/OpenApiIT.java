package com.hedai.loan;

import com.hedai.testing.contract.OpenApiContract;
import com.hedai.testing.service.HedaiServiceTest;

@HedaiServiceTest(classes = LoanServiceApplication.class)
class OpenApiIT extends OpenApiContract {}
