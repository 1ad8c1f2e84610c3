/** General HTTP clients where tests use them: fetch, axios, got, ky, Node's own, request. */
@NullMarked
package dev.throughline.packs.client.http;

import org.jspecify.annotations.NullMarked;
