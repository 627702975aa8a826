package com.hedai.audit;

import com.hedai.testing.contract.OpenApiContract;
import com.hedai.testing.service.HedaiServiceTest;

@HedaiServiceTest(properties = "hedai.audit.heads-file=target/heads/openapi.jsonl")
class OpenApiIT extends OpenApiContract {}
