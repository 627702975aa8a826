/**
 * Where a request goes (路由): the first word of its path names the service; each route has its time limit and its breaker. A new
 * service joins by a route in the settings.
 */
@NullMarked
package com.hedai.gateway.route;

import org.jspecify.annotations.NullMarked;
