package dev.throughline.model.audit;

/** What a case checks of the status of one answer. Ordered: numbers first, ascending, then classes by name. */
public sealed interface AssertedStatus extends Comparable<AssertedStatus> {

    /** A status number; a JSON number in the report. */
    record Exact(int status) implements AssertedStatus {}

    /** Less than a number: {@code 2xx}, {@code 4xx}, {@code 5xx} or {@code not-200}; a JSON string in the report. */
    record StatusClass(String label) implements AssertedStatus {}

    @Override
    default int compareTo(AssertedStatus other) {
        return switch (this) {
            case Exact(int status) -> other instanceof Exact(int otherStatus)
                    ? Integer.compare(status, otherStatus)
                    : -1;
            case StatusClass(String label) -> other instanceof StatusClass(String otherLabel)
                    ? label.compareTo(otherLabel)
                    : 1;
        };
    }
}
