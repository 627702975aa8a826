/**
 * The company registry (工商登记): which firm has which code, who represents it, and how it stands.
 */
@NullMarked
package com.hedai.sandbox.registry;

import org.jspecify.annotations.NullMarked;
