/**
 * Runs one whole service in a test (单个服务的集成测试): real database and Redis, fresh schema, generated keys, a movable clock,
 * and a small authority in place of user-service. Neighbours are replaced by the fakes of the test.
 */
@NullMarked
package com.hedai.testing.service;

import org.jspecify.annotations.NullMarked;
