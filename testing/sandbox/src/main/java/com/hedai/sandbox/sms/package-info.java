/**
 * The SMS provider (短信服务商): accepts messages and keeps them; nothing is sent.
 */
@NullMarked
package com.hedai.sandbox.sms;

import org.jspecify.annotations.NullMarked;
