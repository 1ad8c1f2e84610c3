/** What Python's tests put in the place of the real thing: mocks, patches, fakes and stub servers. */
@NullMarked
package dev.throughline.packs.pydoubles;

import org.jspecify.annotations.NullMarked;
