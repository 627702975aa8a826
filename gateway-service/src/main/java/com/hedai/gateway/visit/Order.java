package com.hedai.gateway.visit;

/** In which order a request is looked at (处理顺序): the cheap looks come first. */
public final class Order {
    public static final int ENTRANCE = -600;
    public static final int ADMISSION = -500;
    public static final int REQUEST_LINE = -400;
    public static final int RATE = -300;
    public static final int TOKEN = -200;
    public static final int BODY = -100;

    private Order() {}
}
