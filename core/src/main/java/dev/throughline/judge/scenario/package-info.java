/** What the tests of a route miss: one class per kind of scenario. */
@NullMarked
package dev.throughline.judge.scenario;

import org.jspecify.annotations.NullMarked;
