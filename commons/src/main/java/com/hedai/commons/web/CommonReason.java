package com.hedai.commons.web;

/** Reasons that any service may give (通用拒绝原因). */
public enum CommonReason implements Reason {
    INVALID_REQUEST(400, "请检查填写的内容", "Please check what was filled in"),
    MALFORMED_REQUEST(400, "请求格式不正确", "The request cannot be read"),
    IDEMPOTENCY_KEY_MISSING(400, "缺少 Idempotency-Key 请求头", "The header Idempotency-Key is missing"),
    IDEMPOTENCY_KEY_INVALID(
            400,
            "Idempotency-Key 应为 1 到 64 个可见字符",
            "The header Idempotency-Key must have 1 to 64 visible ASCII characters"),
    UNAUTHENTICATED(401, "请先登录", "Please sign in"),
    FORBIDDEN(403, "您没有进行此操作的权限", "You may not do this"),
    SAME_PERSON(403, "须由另一位人员复核", "Another person has to confirm this"),
    NOT_FOUND(404, "没有找到", "Not found"),
    METHOD_NOT_ALLOWED(405, "不支持该请求方法", "The method is not supported here"),
    NOT_ACCEPTABLE(406, "无法以所要求的格式返回", "The requested format is not available"),
    CONFLICT(409, "当前状态下不能进行此操作", "This cannot be done in the present state"),
    CHANGED_MEANWHILE(409, "内容已被他人更新,请刷新后重试", "Somebody else changed this first; reload and try again"),
    STILL_RUNNING(409, "相同的请求正在处理中", "The same request is still running"),
    FEED_POSITION_GONE(410, "该位置之后的部分事实已超过保存期限", "Some facts after this position are no longer kept"),
    TOO_LARGE(413, "提交的内容过大", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型", "The content type is not supported"),
    IDEMPOTENCY_KEY_REUSED(422, "该 Idempotency-Key 已用于另一个请求", "This Idempotency-Key was used for another request"),
    VALUE_NOT_ALLOWED(422, "取值不在允许范围内({0})", "The value is not allowed ({0})"),
    DATE_PAST(422, "日期不能早于 {0}", "The date must not be before {0}"),
    TOO_MANY_REQUESTS(429, "操作过于频繁,请稍后再试", "Too many requests; please wait a little"),
    INTERNAL_ERROR(500, "系统出现错误,我们已记录", "Something went wrong on our side; it has been recorded"),
    OVERLOADED(503, "系统繁忙,请稍后再试", "The system is busy; please try again shortly"),
    NEIGHBOUR_UNAVAILABLE(503, "服务暂时不可用,请稍后再试", "A service is not available; please try again shortly");

    private final int status;
    private final String zh;
    private final String en;

    CommonReason(int status, String zh, String en) {
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

    /** What to say about a bare status of the framework or the container. */
    public static CommonReason forStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> OVERLOADED;
            case 501, 505 -> MALFORMED_REQUEST;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
