package com.hedai.payment;

import com.hedai.commons.web.Reason;

/** Reasons for which the payment service refuses (支付服务拒绝原因). */
public enum PaymentReason implements Reason {
    // cards
    CARD_NUMBER_INVALID(422, "银行卡号不正确,请核对", "The card number is not correct; please check it"),
    CARD_HOLDER_MISMATCH(
            422,
            "银行卡信息与本人身份或预留手机号不符",
            "The bank says that the card, your name or the phone on record do not belong together"),
    CARD_UNKNOWN_TO_BANK(422, "银行未找到这张卡", "The bank does not know this card"),
    CARD_UNKNOWN(422, "该银行卡不存在或不属于借款人", "There is no such card of this borrower"),
    CARD_CHECKS_USED_UP(429, "今日银行卡核验次数已达上限", "No more card checks today"),
    CARD_CHECK_UNAVAILABLE(
            503, "银行暂时无法核验,请稍后再试", "The bank cannot check cards at the moment; please try again shortly"),
    IDENTITY_NOT_VERIFIED(409, "请先完成实名认证", "Please verify your identity first"),

    // instructions
    INSTRUCTION_DIFFERS(422, "该编号已用于内容不同的支付指令", "This id was used for a different instruction"),

    NOT_IN_DOUBT(409, "该支付指令无需人工处理", "This instruction needs nobody's decision"),
    RESOLUTION_CONTRADICTS_BOOKS(
            409, "该结论与已入账结果不符,须另行冲正", "This contradicts what was booked; it takes a reversal of its own"),
    REFERENCE_TAKEN(409, "该银行流水号已用于其他支付指令", "This bank reference belongs to another instruction"),

    // callbacks
    SIGNATURE_WRONG(401, "报文签名无效", "The message is not signed as agreed"),
    CALLBACK_MALFORMED(400, "回调报文格式不正确", "The callback cannot be read"),
    CALLBACK_REUSED(409, "该事件编号已用于内容不同的回调", "This event id was used for a different callback"),
    CALLBACK_CONTRADICTS(422, "回调内容与支付指令不符,已转人工处理", "The callback contradicts the instruction; a person will look"),
    ORDER_UNKNOWN(404, "没有该支付指令", "There is no such instruction");

    private final int status;
    private final String zh;
    private final String en;

    PaymentReason(int status, String zh, String en) {
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
