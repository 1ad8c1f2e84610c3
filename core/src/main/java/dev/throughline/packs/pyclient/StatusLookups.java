package dev.throughline.packs.pyclient;

import dev.throughline.eval.Models;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.status.HttpStatus;
import java.util.List;
import java.util.Locale;

/** What clients call the statuses: {@code requests.codes.not_found}, {@code httpx.codes.NOT_FOUND}. */
final class StatusLookups {
    private static final List<String> LIBRARIES = List.of("requests.codes", "requests.status_codes.codes",
            "httpx.codes");

    private StatusLookups() {}

    static void install(Models models) {
        for (HttpStatus status : HttpStatus.values()) {
            Value number = new Num(status.code());
            for (String library : LIBRARIES) {
                models.value(library + "." + status.name(), number);
                models.value(library + "." + status.name().toLowerCase(Locale.ROOT), number);
            }
        }
    }
}
