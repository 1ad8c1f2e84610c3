package dev.throughline.packs.fastapi;

import dev.throughline.eval.Models;
import dev.throughline.eval.value.Num;
import dev.throughline.packs.status.HttpStatus;
import java.util.List;

/** The constants of {@code fastapi.status}: {@code HTTP_404_NOT_FOUND} and the like. */
final class StatusConstants {
    private StatusConstants() {}

    static void install(Models models) {
        for (HttpStatus status : HttpStatus.values()) {
            for (String module : List.of("fastapi.status", "starlette.status", "rest_framework.status")) {
                models.value(module + ".HTTP_" + status.code() + "_" + status.name(), new Num(status.code()));
            }
        }
        for (String module : List.of("starlette.status", "fastapi.status")) {
            models.value(module + ".WS_1008_POLICY_VIOLATION", new Num(1008));
        }
    }
}
