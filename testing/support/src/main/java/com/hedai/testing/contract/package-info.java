/**
 * Checks of what services promise each other and the outside (接口契约检查).
 */
@NullMarked
package com.hedai.testing.contract;

import org.jspecify.annotations.NullMarked;
