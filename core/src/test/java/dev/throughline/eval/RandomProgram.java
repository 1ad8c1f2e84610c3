package dev.throughline.eval;

import java.util.List;
import java.util.Random;

/**
 * Writes small programs over a few variables and an object, with undecided conditions in all places where control can
 * take several ways. Every program ends, and leaves what it has come to in its variables.
 */
final class RandomProgram {
    private static final List<String> VARIABLES = List.of("a", "b", "o.x", "o.y");
    private static final List<String> CONSTANTS = List.of("0", "1", "2", "'s'", "''", "null", "undefined", "true",
            "false");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int names;
    private int loops;
    private int switches;
    private int left;
    private boolean inMain;

    private RandomProgram(long seed, int size) {
        this.random = new Random(seed);
        this.left = size;
    }

    /**
     * A program.
     *
     * @param size about how many statements it has
     */
    static String of(long seed, int size) {
        return new RandomProgram(seed, size).program();
    }

    private String program() {
        text.append(
                "let a: any = 0, b: any = 'x'; const o: any = { x: 1 }; const list: any[] = []; const m = new Map();\n");
        text.append("let done: any = 'no'; let error: any = 'none';\n");
        text.append("function helper(p: any) {\n");
        block(3);
        text.append("return ").append(expression(1)).append(";\n}\n");
        inMain = true;
        loops = 0;
        text.append("function main() {\n");
        while (left > 0) {
            statement(4);
        }
        text.append("return ").append(expression(1)).append(";\n}\n");
        text.append("try { done = main(); } catch (e) { error = e; }\n");
        text.append(
                "const has = 'y' in o, size = list.length, first = list[0], got = m.get('k'), held = m.has('k');\n");
        return text.toString();
    }

    private void block(int depth) {
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            statement(depth);
        }
    }

    private void statement(int depth) {
        left--;
        int kind = random.nextInt(depth > 0 && left > 0 ? 20 : 8);
        switch (kind) {
            case 0, 1, 2, 3 -> text.append(variable()).append(" = ").append(expression(2)).append(";\n");
            case 4 -> text.append(effect()).append(";\n");
            case 5 -> leave();
            case 6 -> text.append(variable()).append(pick(List.of(" += ", " ??= ", " ||= ", " &&= ")))
                    .append(expression(1)).append(";\n");
            case 7 -> text.append(inMain ? "a = helper(" + expression(1) + ");\n" : "b = p;\n");
            case 8, 9, 10, 11 -> branch(depth);
            case 12, 13 -> loop(depth);
            case 14, 15, 16 -> attempt(depth);
            case 17 -> cases(depth);
            default -> {
                text.append("{\n");
                block(depth - 1);
                text.append("}\n");
            }
        }
    }

    private String effect() {
        return pick(List.of(
                "delete o.y", "list.push(" + expression(1) + ")", "m.set('k', " + expression(1) + ")", "m.delete('k')",
                "list.pop()", "o[" + pick(List.of("'x'", "'y'")) + "] = " + expression(1), "[a, b] = [b, a]"));
    }

    private void leave() {
        int kind = random.nextInt(4);
        if (kind == 0) {
            text.append("if (").append(condition()).append(") return ").append(expression(1)).append(";\n");
        } else if (kind == 1) {
            text.append("if (").append(condition()).append(") throw ").append(expression(1)).append(";\n");
        } else if (loops > 0) {
            text.append("if (").append(condition()).append(kind == 2 ? ") break;\n" : ") continue;\n");
        } else if (switches > 0) {
            text.append("if (").append(condition()).append(") break;\n");
        } else {
            text.append(variable()).append("++;\n");
        }
    }

    private void branch(int depth) {
        text.append("if (").append(condition()).append(") {\n");
        block(depth - 1);
        if (random.nextBoolean()) {
            text.append("} else {\n");
            block(depth - 1);
        }
        text.append("}\n");
    }

    private void loop(int depth) {
        String name = "i" + names++;
        int kind = random.nextInt(3);
        switch (kind) {
            case 0 -> text.append("for (const ").append(name).append(" of [1, 2]) {\n");
            case 1 -> text.append("for (let ").append(name).append(" = 0; ").append(name).append(" < 2; ").append(name)
                    .append("++) {\n");
            // At most two rounds, each of which may be the last.
            default -> text.append("let ").append(name).append(" = 0;\nwhile (").append(name).append("++ < 2 && ")
                    .append(condition()).append(") {\n");
        }
        int outer = loops++;
        int outerSwitches = switches;
        switches = 0;
        block(depth - 1);
        loops = outer;
        switches = outerSwitches;
        text.append("}\n");
    }

    private void attempt(int depth) {
        text.append("try {\n");
        block(depth - 1);
        if (random.nextBoolean()) {
            text.append("throw ").append(expression(0)).append(";\n");
        }
        int kind = random.nextInt(4);
        if (kind > 0) {
            text.append("} catch (e").append(names).append(") {\n");
            text.append(variable()).append(" = e").append(names++).append(";\n");
            block(depth - 1);
        }
        if (kind < 2) {
            text.append("} finally {\n");
            block(depth - 1);
        }
        text.append("}\n");
    }

    private void cases(int depth) {
        String subject = random.nextBoolean() ? pick(VARIABLES) : "(" + unknown() + " ? 0 : 's')";
        text.append("switch (").append(subject).append(") {\n");
        switches++;
        int outer = loops;
        loops = 0;
        for (String value : List.of("0", "1", "'s'")) {
            text.append("case ").append(value).append(":\n");
            block(depth - 1);
            if (random.nextBoolean()) {
                text.append("break;\n");
            }
        }
        if (random.nextBoolean()) {
            text.append("default:\n");
            block(depth - 1);
        }
        loops = outer;
        switches--;
        text.append("}\n");
    }

    private String condition() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> unknown();
            case 5 -> pick(VARIABLES);
            case 6 -> "!" + pick(VARIABLES);
            case 7 -> pick(VARIABLES) + pick(List.of(" === ", " !== ")) + pick(CONSTANTS);
            case 8 -> pick(VARIABLES) + pick(List.of(" && ", " || ")) + unknown();
            default -> "typeof " + pick(VARIABLES) + " === '" + pick(List.of("string", "number", "undefined")) + "'";
        };
    }

    private static String unknown() {
        return "unknown()";
    }

    private String expression(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 4)) {
            case 0, 1 -> pick(CONSTANTS);
            case 2, 3 -> pick(VARIABLES);
            case 4 -> "(" + unknown() + " ? " + expression(depth - 1) + " : " + expression(depth - 1) + ")";
            case 5 -> "(" + expression(depth - 1) + " ?? " + expression(depth - 1) + ")";
            case 6 -> "(" + expression(depth - 1) + " || " + expression(depth - 1) + ")";
            case 7 -> "(" + expression(depth - 1) + " && " + expression(depth - 1) + ")";
            case 8 -> "({ n: " + expression(depth - 1) + " }).n";
            default -> "[" + expression(depth - 1) + ", 2].length";
        };
    }

    private String variable() {
        return pick(VARIABLES);
    }

    private String pick(List<String> options) {
        return options.get(random.nextInt(options.size()));
    }
}
