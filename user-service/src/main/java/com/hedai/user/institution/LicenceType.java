package com.hedai.user.institution;

import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import java.util.Arrays;

/** The kinds of licence lenders work under (牌照类型): the law sets different limits for each. */
enum LicenceType {
    /** 小额贷款公司. */
    MICRO_LENDER,
    /** 网络小额贷款公司. */
    NETWORK_MICRO_LENDER,
    /** 银行. */
    BANK,
    /** 高校学生资助、国家助学贷款经办机构. */
    STUDENT_LOAN_CENTRE;

    static LicenceType named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(UserReason.LICENCE_TYPE_UNKNOWN).at("licenceType"));
    }
}
