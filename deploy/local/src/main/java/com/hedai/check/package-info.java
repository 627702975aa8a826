/** What must be true of the books of all services and of the partners, whatever happened (不变量检查); it only reads. */
@NullMarked
package com.hedai.check;

import org.jspecify.annotations.NullMarked;
