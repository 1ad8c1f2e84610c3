package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** A member of a class that decides itself what reading it gives (Python's descriptors). */
public abstract class Descriptor extends DomainValue {

    /**
     * What reading it gives.
     *
     * @param instance the object that it is read from, null when it is read from the class
     * @param type the class that it is read from, or whose instance the object is
     */
    public abstract Value read(Interpreter in, @Nullable RecordValue instance, ClassValue type, Site site);

    /** Told when the member is written on an instance; false when it does not take writes. */
    public boolean write(Interpreter in, RecordValue instance, Value value, Site site) {
        return false;
    }
}
