package com.hedai.commons.web;

/**
 * Why a request was refused (拒绝原因): one enum per service implements it. The constant's name is the stable code that clients
 * see; the texts are fit for a borrower and may hold {@code {0}}, {@code {1}} for values.
 */
public interface Reason {
    /** The stable code, for example {@code AMOUNT_OUT_OF_LIMITS}. */
    String name();

    /** The HTTP status, 400 to 503. */
    int status();

    /** The Chinese text, shown by default. */
    String zh();

    /** The English text. */
    String en();
}
