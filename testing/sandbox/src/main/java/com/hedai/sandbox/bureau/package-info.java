/**
 * The credit bureau (征信机构): reports on people, and who asked for them.
 */
@NullMarked
package com.hedai.sandbox.bureau;

import org.jspecify.annotations.NullMarked;
