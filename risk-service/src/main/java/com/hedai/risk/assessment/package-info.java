/**
 * Assessments (风险评估): one run of sources, features, score and policy for one application. The row is the work list; the
 * result and the fact that tells of it are one transaction, and everything it rests on is kept.
 */
@NullMarked
package com.hedai.risk.assessment;

import org.jspecify.annotations.NullMarked;
