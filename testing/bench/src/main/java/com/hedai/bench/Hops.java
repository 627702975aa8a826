package com.hedai.bench;

/** How long facts took to take effect elsewhere (传播时延), in milliseconds. */
record Hops(double p50, double p99) {}
