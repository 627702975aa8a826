/**
 * How partners answer when they refuse (拒绝应答): a status with {@code {code, message}}.
 */
@NullMarked
package com.hedai.sandbox.answer;

import org.jspecify.annotations.NullMarked;
