/**
 * Scores (风险评分): an expert scorecard turns features into points, points into a credit score of 300 to 850 and a risk
 * score of 0 to 100, and says which characteristics cost the most. The arithmetic is pure, the points are versioned data.
 */
@NullMarked
package com.hedai.risk.score;

import org.jspecify.annotations.NullMarked;
