/**
 * How values become columns: type handlers shared by all mappers, and the database settings of a service.
 */
@NullMarked
package com.hedai.commons.persistence;

import org.jspecify.annotations.NullMarked;
