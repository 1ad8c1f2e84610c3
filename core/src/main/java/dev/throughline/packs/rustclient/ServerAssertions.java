package dev.throughline.packs.rustclient;

import dev.throughline.eval.NativeCode;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerCheck;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.client.Relation;
import dev.throughline.packs.status.HttpStatus;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The methods of answers that assert: {@code assert_status_not_found()}, {@code assert_json(..)} of axum-test. */
final class ServerAssertions {
    private static final String STATUS = "assert_status_";
    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    private ServerAssertions() {}

    /** A member of an answer: a method that asserts, else the part of that name. */
    static Value find(RustAnswer answer, String name) {
        if (!name.startsWith("assert_")) {
            return answer.of(name);
        }
        NativeCode check = check(answer, name);
        return new NativeFunction(name, (in, call) -> {
            if (check != null) {
                check.call(in, call);
            }
            return answer;
        });
    }

    private static @Nullable NativeCode check(RustAnswer answer, String name) {
        return switch (name) {
            case "assert_status" -> comparing(answer.status(), true, UnaryOperator.identity());
            case "assert_not_status" -> comparing(answer.status(), false, UnaryOperator.identity());
            case "assert_status_success" -> testing(answer.of(AnswerField.OK), true);
            case "assert_status_failure" -> testing(answer.below(CLIENT_ERRORS), false);
            case "assert_status_client_error" -> testing(answer.between(CLIENT_ERRORS), true);
            case "assert_status_server_error" -> testing(answer.between(SERVER_ERRORS), true);
            case "assert_json", "assert_text", "assert_form", "assert_json_contains", "assert_text_contains" ->
                comparing(answer.of(AnswerField.BODY), true, UnaryOperator.identity());
            case "assert_header", "assert_contains_header" -> (in, call) -> {
                AnswerCheck.observe(in, answer.of(AnswerField.HEADERS).at(in, call.argument(0)), Relation.EQUAL,
                        call.argument(1), true, call.site());
                return answer;
            };
            default -> {
                Integer status = name.startsWith(STATUS) ? status(name.substring(STATUS.length())) : null;
                yield status == null ? null : comparing(answer.status(), true, any -> new Num(status));
            }
        };
    }

    private static @Nullable Integer status(String name) {
        for (HttpStatus status : HttpStatus.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(name)) {
                return status.code();
            }
        }
        return null;
    }

    private static NativeCode comparing(Value part, boolean holds, UnaryOperator<Value> expected) {
        return (in, call) -> {
            AnswerCheck.observe(in, part, Relation.EQUAL, expected.apply(call.argument(0)), holds, call.site());
            return part;
        };
    }

    private static NativeCode testing(Value test, boolean holds) {
        return (in, call) -> {
            AnswerCheck.observe(in, test, Relation.TRUE, Bool.TRUE, holds, call.site());
            return test;
        };
    }
}
