package com.hedai.commons.client;

/**
 * What came of a call (调用结果). A timeout is not a no: {@link Unknown} is asked again with the same id and never treated as
 * refused.
 */
public sealed interface Answer<T> {
    /** The other side did it, or had done it already. */
    record Done<T>(T value) implements Answer<T> {}

    /**
     * The other side will not do it.
     *
     * @param status 400 to 499
     * @param code the problem's stable code; empty if it gave none
     */
    record Refused<T>(int status, String code, String detail) implements Answer<T> {}

    /** Not known: no answer in time, an answer that cannot be read, or a failure on the other side. */
    record Unknown<T>(String why) implements Answer<T> {}
}
