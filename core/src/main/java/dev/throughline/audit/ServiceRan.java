package dev.throughline.audit;

import dev.throughline.eval.Observation;

/** A method of a registered service ran. */
record ServiceRan(String service) implements Observation {

    @Override
    public boolean isTimeless() {
        return true;
    }
}
