/**
 * What comes in at all (准入): a bounded number of requests at a time, plain paths, known methods, bodies of a reasonable size.
 */
@NullMarked
package com.hedai.gateway.door;

import org.jspecify.annotations.NullMarked;
