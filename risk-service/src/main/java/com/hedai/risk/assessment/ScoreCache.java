package com.hedai.risk.assessment;

import com.hedai.commons.web.Json;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies of completed assessments in Redis (评分缓存), written through after the commit. Nothing is lost with it: whatever is
 * absent, of another shape or about something else is read from the table.
 */
@Component
class ScoreCache {

    private static final Logger log = LoggerFactory.getLogger(ScoreCache.class);
    /** The number is raised with the shape of the value. */
    private static final String KEY = "hedai:score:v1:";

    private static final Duration KEPT = Duration.ofHours(24);

    private final StringRedisTemplate redis;
    private final JsonMapper json = Json.strict();

    ScoreCache(StringRedisTemplate redis) {
        this.redis = redis;
    }

    void put(AssessmentSummary summary) {
        if (summary.status() != AssessmentStatus.COMPLETED) {
            return;
        }
        try {
            redis.opsForValue().set(KEY + summary.id(), json.writeValueAsString(summary), KEPT);
        } catch (DataAccessException e) {
            log.warn("assessment {} is not cached: {}", summary.id(), e.getMessage());
        }
    }

    Optional<AssessmentSummary> get(UUID id) {
        try {
            return Optional.ofNullable(redis.opsForValue().get(KEY + id))
                    .map(value -> json.readValue(value, AssessmentSummary.class))
                    .filter(summary -> summary.id().equals(id) && summary.status() == AssessmentStatus.COMPLETED);
        } catch (DataAccessException | JacksonException e) {
            log.warn("the cached assessment {} is ignored: {}", id, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
