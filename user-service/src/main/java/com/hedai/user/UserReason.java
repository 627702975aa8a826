package com.hedai.user;

import com.hedai.commons.web.Reason;

/** Reasons for which the user service refuses (用户服务拒绝原因). */
public enum UserReason implements Reason {
    // institutions
    INSTITUTION_UNKNOWN(404, "未找到该机构", "There is no such institution"),
    INSTITUTION_CODE_TAKEN(409, "机构代码已被使用", "The institution code is taken"),

    LICENCE_TYPE_UNKNOWN(422, "没有该牌照类型", "There is no such type of licence"),

    // roster
    SCHOOL_CODE_TAKEN(409, "学校代码已登记", "The school code is entered already"),
    CLASS_NAME_TAKEN(409, "该届已有同名班级", "The school has a class of this name and year already"),
    GRADUATION_IMPLAUSIBLE(422, "毕业日期须在入学后 1 至 {0} 年内", "Graduation must be 1 to {0} years after entry"),
    COUNSELOR_UNKNOWN(422, "该员工不是本机构在职的辅导员", "This is no active counselor of the institution"),

    // codes
    PHONE_INVALID(422, "请输入正确的手机号码", "Please enter a valid mobile phone number"),
    CODE_TOO_SOON(429, "验证码已发送，请 {0} 秒后再试", "A code was sent; please try again in {0} seconds"),
    CODE_TOO_MANY_TODAY(429, "今日验证码发送次数已达上限", "No more codes today"),
    CODE_WRONG(401, "验证码不正确或已失效", "The code is wrong or no longer valid"),

    // sign-in and sessions
    SIGN_IN_FAILED(401, "账号、密码或动态口令不正确，或账号已暂时锁定", "The credentials are wrong, or the account is locked for a while"),
    ACCOUNT_DISABLED(403, "账号已停用", "The account is disabled"),
    REFRESH_TOKEN_INVALID(401, "登录已失效，请重新登录", "The session has ended; please sign in again"),
    REFRESH_TOKEN_REUSED(401, "登录凭证被重复使用，为安全起见已退出登录", "A spent token was used again; the session was ended to be safe"),
    REFRESH_ALREADY_RUNNING(409, "登录凭证正在更新，请使用新的凭证", "The token was being exchanged at this moment; use the new one"),

    // staff
    USERNAME_TAKEN(409, "用户名已被使用", "The username is taken"),
    ROLE_UNKNOWN(422, "没有该角色", "There is no such role"),
    ROLE_NOT_HERE(422, "该机构不能授予此角色", "This role cannot be given in this institution"),
    ROLE_ALREADY_HELD(409, "该员工已有此角色", "The person has this role already"),
    ROLE_LAST(409, "员工至少须有一个角色", "A member of staff needs at least one role"),
    DUTIES_SEPARATED(422, "同一人不能同时担任职责分离的角色", "One person may not hold roles whose duties are kept apart"),
    ACTIVATION_INVALID(422, "激活链接无效或已过期", "The activation token is wrong or no longer valid"),
    PASSWORD_TOO_SHORT(422, "密码至少需要 {0} 位", "A password needs at least {0} characters"),
    PASSWORD_TOO_LONG(422, "密码最多 {0} 位", "A password has at most {0} characters"),
    PASSWORD_COMMON(422, "密码过于常见，请换一个", "This password is too common"),
    PASSWORD_HAS_NAME(422, "密码不能包含用户名", "The password must not contain the username"),
    SIGNING_NOT_ALLOWED(409, "登录已结束或未经双重验证，不能签名", "Signing needs a live session with a second factor"),
    OWN_ACCOUNT(403, "不能对自己的账号进行此操作", "You cannot do this to your own account"),

    // identity
    NAME_INVALID(422, "请输入身份证上的姓名", "Please enter the name as on the ID card"),
    IDENTITY_NUMBER_INVALID(422, "身份证号码不正确，请核对", "The ID-card number is not correct; please check it"),
    UNDERAGE(422, "须年满 {0} 周岁", "You must be at least {0} years old"),
    IDENTITY_ALREADY_VERIFIED(409, "已完成实名认证，不能更改", "The identity is verified already and cannot be changed"),
    IDENTITY_TOO_MANY_TODAY(429, "今日实名认证次数已达上限", "No more identity checks today"),

    IDENTITY_NOT_VERIFIED(409, "请先完成实名认证", "Please verify your identity first"),
    INQUIRY_TOO_MANY_TODAY(429, "今日核验次数已达上限", "No more checks today"),

    // enrolment
    CLASS_UNKNOWN(422, "没有该班级", "There is no such class"),
    STUDENT_NUMBER_INVALID(422, "请输入正确的学号", "Please enter your student number"),
    ENROLMENT_ALREADY_VERIFIED(409, "学籍已核验，毕业前不能更改", "The enrolment is verified and stays until graduation"),
    ENROLMENT_MISSING(404, "尚未提交学籍信息", "No enrolment was handed in yet"),

    // enterprise
    ENTERPRISE_NAME_INVALID(422, "请输入营业执照上的企业名称", "Please enter the name as on the business licence"),
    USCC_INVALID(422, "统一社会信用代码不正确，请核对", "The unified social credit code is not correct; please check it"),
    ENTERPRISE_ALREADY_VERIFIED(409, "企业已核验，不能更改", "The enterprise is verified already and cannot be changed"),
    ENTERPRISE_MISSING(404, "尚未提交企业信息", "No enterprise was handed in yet"),

    // profile
    DATE_IN_FUTURE(422, "日期不能晚于今天", "The date must not be in the future"),
    EMPLOYER_MISSING(422, "请填写单位或学校名称", "Please enter the employer or school"),
    PROFILE_MISSING(404, "尚未填写资料", "Nothing was filled in yet"),

    // erasure
    BORROWER_HAS_BUSINESS(
            409, "该借款人有借款申请，资料须依法保存，不能删除", "The borrower has applied for a loan; the law asks to keep the data"),

    // consents
    CONSENT_DOCUMENT_UNKNOWN(422, "没有该授权文件", "There is no such document"),
    CONSENT_REQUIRED(409, "请先阅读并同意《{0}》", "Please read and agree to the document first: {0}"),
    CONSENT_DOCUMENT_OUTDATED(409, "授权文件已更新，请阅读最新版本", "The document was renewed; please read the current version"),

    // notifications
    TEMPLATE_UNKNOWN(422, "没有该通知模板", "There is no such template"),
    TEMPLATE_PARAMETERS_DIFFER(422, "通知模板参数不符：{0}", "The parameters do not fit the template: {0}"),
    RECIPIENT_UNREACHABLE(422, "收件人没有手机号码", "The recipient has no phone"),
    ID_REUSED(409, "该标识已用于另一个请求", "This id was used for another request");

    private final int status;
    private final String zh;
    private final String en;

    UserReason(int status, String zh, String en) {
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
