/** HTTP clients in tests: requests as they are built and sent, answers, and what is checked of them. */
@NullMarked
package dev.throughline.packs.client;

import org.jspecify.annotations.NullMarked;
