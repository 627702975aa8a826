/**
 * How fast the platform is, and how near to what the machine could do at best (性能测试): each bench drives the running product and a
 * bare limit in turns. The limits share no code with the product.
 */
@NullMarked
package com.hedai.bench;

import org.jspecify.annotations.NullMarked;
