package com.hedai.risk.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A range of a feature and its points (分箱): from where the bin before it ends up to, but not including, {@code below}.
 *
 * @param below absent for the last bin, which has no upper end
 */
public record Bin(@Nullable BigDecimal below, int points) {

    boolean holds(BigDecimal value) {
        return below == null || value.compareTo(below) < 0;
    }
}
