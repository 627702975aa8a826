/**
 * Staff (员工): username, password and one-time password, activation, lock and disablement; how the first
 * administrator comes to be.
 */
@NullMarked
package com.hedai.user.staff;

import org.jspecify.annotations.NullMarked;
