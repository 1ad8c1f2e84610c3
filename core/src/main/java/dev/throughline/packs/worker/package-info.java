/** Background work: what starts tasks, timers, scheduled jobs and consumers of queues. */
@NullMarked
package dev.throughline.packs.worker;

import org.jspecify.annotations.NullMarked;
