/** Requests of supertest, superagent and chai-http: builders that send when somebody waits for them. */
@NullMarked
package dev.throughline.packs.client.supertest;

import org.jspecify.annotations.NullMarked;
