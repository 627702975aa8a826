/**
 * The smallest service there can be (最小样例服务), to test what tests of services stand on.
 */
@NullMarked
package com.hedai.testing.service.sample;

import org.jspecify.annotations.NullMarked;
