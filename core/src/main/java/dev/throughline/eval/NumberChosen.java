package dev.throughline.eval;

import dev.throughline.eval.value.Num;

/**
 * One side of a conditional expression gives a number, where it is not known which side is taken. The newest decision
 * of the circumstances is that of the expression.
 *
 * @param number what the side gives
 */
public record NumberChosen(Num number) implements Observation {

    @Override
    public boolean isTimeless() {
        return true;
    }
}
