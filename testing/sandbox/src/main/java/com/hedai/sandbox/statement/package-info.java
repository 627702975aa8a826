/**
 * The source of bank statements (流水数据源): half a year of an account and what the bank booked since.
 */
@NullMarked
package com.hedai.sandbox.statement;

import org.jspecify.annotations.NullMarked;
