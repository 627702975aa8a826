package com.hedai.risk;

import com.hedai.testing.contract.OpenApiContract;
import com.hedai.testing.service.HedaiServiceTest;

@HedaiServiceTest
class OpenApiIT extends OpenApiContract {}
