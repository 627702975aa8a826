package com.hedai.risk.policy;

import com.hedai.risk.rule.Policy;
import com.hedai.risk.score.Scorecard;

/** A policy together with the scorecard it names (策略组合). */
public record PolicySet(Policy policy, Scorecard scorecard) {}
