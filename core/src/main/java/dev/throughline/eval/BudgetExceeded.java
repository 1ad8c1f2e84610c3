package dev.throughline.eval;

/** Unwinds to the call whose budget has run out. Carries no stack trace. */
final class BudgetExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BudgetExceeded() {
        super(null, null, false, false);
    }
}
