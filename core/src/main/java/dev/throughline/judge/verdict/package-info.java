/** The verdicts of routes, groups, services, test files and apps. */
@NullMarked
package dev.throughline.judge.verdict;

import org.jspecify.annotations.NullMarked;
