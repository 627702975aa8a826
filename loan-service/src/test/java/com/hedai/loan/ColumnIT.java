package com.hedai.loan;

import com.hedai.testing.contract.ColumnContract;
import com.hedai.testing.service.HedaiServiceTest;

@HedaiServiceTest
class ColumnIT extends ColumnContract {}
