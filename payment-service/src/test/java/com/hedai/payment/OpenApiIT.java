package com.hedai.payment;

import com.hedai.testing.contract.OpenApiContract;
import com.hedai.testing.service.HedaiServiceTest;

@HedaiServiceTest(properties = "hedai.payment.instruction.workers=0")
class OpenApiIT extends OpenApiContract {}
