/**
 * The stories of the requirements (验收): drivers that act only through the gateway's public interface, as the apps do, and the demo
 * made of them. The tests beside start the whole platform once.
 */
@NullMarked
package com.hedai.acceptance;

import org.jspecify.annotations.NullMarked;
