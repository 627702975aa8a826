/**
 * The database and Redis that tests and the one-machine platform run on (测试与单机用的数据库与缓存).
 * Servers named by environment come first, then containers, then programs unpacked from the build's own artifacts.
 * Nothing here reaches a production jar.
 */
@NullMarked
package com.hedai.testing.server;

import org.jspecify.annotations.NullMarked;
