package com.hedai.sandbox.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the door (接入限制).
 *
 * @param longestHold how long a request is held that shall never be answered; clients have given up by then
 * @param largestBody of a request, in bytes
 */
@ConfigurationProperties("sandbox.door")
record DoorProperties(
        @DefaultValue("120s") Duration longestHold,
        @DefaultValue("1048576") int largestBody) {}
