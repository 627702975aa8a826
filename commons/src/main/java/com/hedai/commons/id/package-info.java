/**
 * Identifiers (标识): UUIDv7 made by the application, and the readable numbers people quote on the phone.
 */
@NullMarked
package com.hedai.commons.id;

import org.jspecify.annotations.NullMarked;
