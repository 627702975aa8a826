/**
 * The risk service (风控服务): should we lend to this person, and why. It asks sources, computes features, scores them and
 * decides by policy; what it decided can be computed again at any time.
 */
@NullMarked
package com.hedai.risk;

import org.jspecify.annotations.NullMarked;
