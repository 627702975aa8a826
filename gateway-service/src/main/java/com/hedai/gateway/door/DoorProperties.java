package com.hedai.gateway.door;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the door.
 *
 * @param admission requests on their way at the same time
 * @param largestBody the largest request body
 * @param largerBodies paths whose body may be larger, by how they begin
 * @param bodyWithin how long a client may take to send its whole body
 */
@Validated
@ConfigurationProperties("hedai.gateway.door")
record DoorProperties(
        @Min(1) @DefaultValue("2000") int admission,
        @DefaultValue("1MB") DataSize largestBody,
        @DefaultValue Map<String, DataSize> largerBodies,
        @DefaultValue("30s") Duration bodyWithin) {

    long largestBody(String path) {
        return largerBodies.entrySet().stream()
                .filter(larger -> path.startsWith(larger.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(largestBody)
                .toBytes();
    }
}
