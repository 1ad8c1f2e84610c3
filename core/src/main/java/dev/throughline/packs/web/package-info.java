/**
 * HTTP servers in general: routers and their mount trees, requests, responses, and how a request runs
 * through guards and handlers.
 */
@NullMarked
package dev.throughline.packs.web;

import org.jspecify.annotations.NullMarked;
