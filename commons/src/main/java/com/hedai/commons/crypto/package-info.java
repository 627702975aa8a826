/**
 * Field encryption (字段加密): values sealed with AES-256-GCM under one data key per borrower or table, data keys wrapped
 * by a key-encryption key outside the database, and keyed blind indexes for equality search. Erasing a borrower's data
 * key erases the person everywhere, backups included.
 */
@NullMarked
package com.hedai.commons.crypto;

import org.jspecify.annotations.NullMarked;
