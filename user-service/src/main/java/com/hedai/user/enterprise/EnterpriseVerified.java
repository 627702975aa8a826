package com.hedai.user.enterprise;

import java.util.UUID;

/** Fact: the registry confirmed which firm a borrower runs (企业核验通过). */
record EnterpriseVerified(UUID accountId, UUID enterpriseId) {}
