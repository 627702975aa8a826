package com.hedai.loan;

import com.hedai.commons.web.Reason;

/** Reasons the loan service gives (拒绝原因). */
public enum LoanReason implements Reason {
    // institution, businessday, product, servicing
    INSTITUTION_UNKNOWN(404, "没有找到该机构", "There is no such institution"),
    DAY_NOT_CURRENT(409, "只能日终当前营业日({0})", "Only the current business date ({0}) can be closed"),
    DAY_UNKNOWN(404, "没有该营业日的记录", "That business day is not on record"),
    PRODUCT_NOT_OFFERED(404, "该产品未在售", "This product is not on offer"),
    PRODUCT_DATE_PAST(422, "生效日期不得早于当前营业日({0})", "It cannot take effect before the business date ({0})"),
    AMOUNT_OUT_OF_LIMITS(422, "金额不在产品限额内({0}–{1}元)", "The amount is outside the limits ({0} to {1} yuan)"),
    TENOR_NOT_OFFERED(422, "期限不可选,可选期限(月):{0}", "This tenor is not offered; months on offer: {0}"),
    COST_ABOVE_CAP(422, "年化综合融资成本 {0}% 超过上限 {1}%", "The yearly all-in cost of {0} % is above the limit of {1} %"),
    KIND_NOT_LICENSED(422, "该机构的牌照不允许开办此类贷款", "The lender's licence does not cover this kind of loan"),
    STUDENTS_NOT_ALLOWED(
            422, "小额贷款公司不得向在校大学生发放互联网消费贷款", "Micro-lenders may not make consumer loans to college students"),
    RATE_NOT_AS_LAID_DOWN(422, "该类贷款的年利率应为 {0}%", "The yearly rate of such loans is laid down: {0} %"),
    AMOUNT_ABOVE_LEGAL_LIMIT(422, "金额超过法定上限({0}元)", "The amount is above what the law allows ({0} yuan)"),
    TENOR_ABOVE_LEGAL_LIMIT(422, "期限超过法定上限({0}个月)", "The tenor is longer than the law allows ({0} months)"),
    INTEREST_ONLY_NOT_AS_LAID_DOWN(422, "还本宽限期应为 {0} 个月", "The months with interest only are laid down: {0}"),
    AMOUNT_OVER_OUTSTANDING(422, "还款金额超过待还金额({0}元)", "The amount is more than is owed ({0} yuan)"),
    QUOTE_CHANGED(409, "结清金额已变为 {0} 元,请重新确认", "The amount that settles the loan is now {0} yuan"),
    QUOTE_DAY_OUT_OF_RANGE(422, "结清日须在 {0} 至 {1} 之间", "The day has to be from {0} to {1}"),
    PAYMENT_UNDER_WAY(409, "有一笔 {0} 元的扣款正在处理,请稍后再试", "A payment of {0} yuan is under way; please try again later"),
    LOAN_BEING_SETTLED(409, "该笔贷款正在结清", "This loan is being settled"),
    SURPLUS_TOO_SMALL(409, "可退还的溢缴款为 {0} 元", "The surplus that can be given back is {0} yuan"),
    SURPLUS_GIVEN_BACK(409, "溢缴款已退还,不能再作此变更", "The surplus this needs was given back already"),
    LOAN_STATE(409, "贷款的当前状态({0})下不能进行此操作", "This cannot be done while the loan is {0}"),
    LOAN_TERMS_OFFERED(409, "该笔贷款有待借款人确认的变更", "Other new terms of this loan wait for the borrower's consent"),
    OFFER_ANSWERED(409, "该变更已确认或已拒绝", "This offer has been answered already"),
    VALUE_DATE_OUT_OF_RANGE(422, "起息日须在 {0} 至 {1} 之间", "The value date has to be from {0} to {1}"),
    WAIVER_TOO_LARGE(422, "可减免的金额为 {0} 元", "At most {0} yuan of this can be waived"),
    FEE_TOO_LARGE(422, "费用不得超过借款本金({0}元)", "A fee may not be more than the principal ({0} yuan)"),
    RATE_ABOVE_CONTRACT(422, "利率不得高于合同利率 {0}%", "The rate may not be above the {0} % of the contract"),
    FIRST_DUE_OUT_OF_RANGE(422, "首期还款日须在 {0} 至 {1} 之间", "The first due date has to be from {0} to {1}"),
    EXTENSION_NOT_POSSIBLE(409, "第 {0} 期不能延期", "Instalment {0} cannot be extended"),
    NOTHING_TO_COME(409, "该笔贷款已无未到期分期", "No instalment of this loan is yet to fall due"),
    TRANSACTION_NOT_REVERSIBLE(409, "该笔交易({0})不能冲正", "A transaction of this kind ({0}) cannot be reversed"),
    TRANSACTION_REVERSED_ALREADY(409, "该笔交易已冲正", "This transaction is reversed already"),
    COLLECTION_TASK_TAKEN(409, "该任务已由他人领取", "Somebody else has taken this task"),
    COLLECTION_TASK_CLOSED(409, "该任务已处理完毕", "This task is closed"),
    COLLECTION_TASK_NOT_CLAIMED(409, "请先领取该任务", "Please claim the task first"),
    RESULT_NOT_FOR_TASK(422, "该结果不适用于此类任务", "This result does not fit this kind of task"),
    PROMISE_DAY_WRONG(422, "请填写不早于当前营业日({0})的承诺还款日", "Please give the day promised, {0} or later"),

    // approval, application, contract
    APPLICATION_ALREADY_OPEN(409, "您已有一笔“{0}”申请正在办理", "You already have an application for {0} under way"),
    APPLICATION_STATE(409, "申请的当前状态({0})下不能进行此操作", "This cannot be done while the application is {0}"),
    IDENTITY_NOT_VERIFIED(422, "请先完成实名认证", "Please verify your identity first"),
    PROFILE_INCOMPLETE(422, "请先补全个人资料", "Please complete your profile first"),
    CONSENT_MISSING(422, "请先签署授权书({0})", "Please give your consent first ({0})"),
    AGE_NOT_ELIGIBLE(422, "该产品面向 {0} 至 {1} 周岁的借款人", "This product is for borrowers aged {0} to {1}"),
    STUDENTS_NOT_ELIGIBLE(422, "该产品不向在校学生提供", "This product is not offered to students"),
    ENROLMENT_REQUIRED(422, "请先完成学籍认证", "Please have your enrolment verified first"),
    ENTERPRISE_REQUIRED(422, "请先完成企业认证", "Please have your enterprise verified first"),
    TENOR_TOO_SHORT_FOR_STUDY(
            422, "期限须不少于 {0} 个月(在读期间及毕业后一年)", "At least {0} months: the studies and a year after them"),
    MATERIAL_UNKNOWN(422, "没有找到该材料,或者该材料已随其他申请提交", "There is no such document, or it was handed in already"),
    MATERIALS_TOO_MANY(409, "待提交的材料不得超过 {0} 份", "At most {0} documents may wait to be handed in"),
    PLAN_MISSING(409, "该产品的审批流程({0})尚未配置", "The approval plan {0} of this product is not set up"),
    PLAN_INVALID(422, "审批流程第 {0} 步有误:{1}", "Step {0} of the approval plan: {1}"),
    TASK_TAKEN(409, "该任务已由他人领取", "Somebody else has taken this task"),
    TASK_CLOSED(409, "该任务已处理完毕", "This task is closed"),
    STEP_SIGNED_BEFORE(409, "您已在本轮审批中签署,须由另一位人员签署", "You have signed in this round already; another person has to"),
    RELEASED_BY_REVIEWER(409, "放款审核须由未参与该申请审批的人员办理", "Somebody who did not review this application has to release it"),
    NOBODY_TO_REFER_TO(409, "该流程此后没有可承接的风控审核", "No review by risk staff follows that could take it"),
    SIGNING_NOT_ALLOWED(
            409, "当前登录不能签署,请以双因素重新登录", "This sign-in cannot sign; please sign in again with your second factor"),
    REASONS_MISSING(422, "请选择原因", "Please give a reason"),
    DISCLOSURE_NOT_SHOWN(409, "请先阅读综合融资成本明示表", "Please read the cost disclosure first"),
    DISCLOSURE_NOT_READ(409, "请至少阅读 {0} 秒后再确认", "Please read for at least {0} seconds before you confirm"),
    DISCLOSURE_DIFFERS(409, "确认的内容与本合同的明示表不一致", "What was confirmed is not this contract's disclosure"),
    DISCLOSURE_NOT_CONFIRMED(409, "请先确认综合融资成本明示表,再签署合同", "Please confirm the cost disclosure before you sign"),
    CONTRACT_VOID(409, "该合同已作废", "This contract is void"),
    CONTRACT_SIGNED_ALREADY(409, "该合同已签署", "This contract is signed already"),
    CONTRACT_STATE(409, "合同的当前状态({0})下不能进行此操作", "This cannot be done while the contract is {0}"),
    CODE_WRONG(422, "验证码不正确", "The code is wrong"),
    CODE_EXPIRED(422, "验证码已过期,请重新获取", "The code has expired; please request another"),
    CODE_NOT_REQUESTED(422, "请先获取签署验证码", "Please request a signing code first"),
    CODE_TRIES_USED_UP(422, "验证码错误次数过多,请重新获取", "Too many wrong codes; please request another");

    private final int status;
    private final String zh;
    private final String en;

    LoanReason(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
