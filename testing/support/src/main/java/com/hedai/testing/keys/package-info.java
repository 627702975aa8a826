/**
 * Keys generated for one machine and for tests (单机与测试用密钥): token and audit signing, field encryption, partners.
 * In production they come from an HSM and from the partners themselves.
 */
@NullMarked
package com.hedai.testing.keys;

import org.jspecify.annotations.NullMarked;
