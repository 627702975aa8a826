package com.hedai.risk;

import com.hedai.testing.contract.ColumnContract;
import com.hedai.testing.service.HedaiServiceTest;

@HedaiServiceTest
class ColumnIT extends ColumnContract {}
