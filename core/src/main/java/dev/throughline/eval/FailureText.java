package dev.throughline.eval;

import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what was caught: the messages of the project's own errors where they are known. */
public final class FailureText {
    /** A call of code outside of the project failed. */
    public static final String CALL_FAILS = "a call fails";

    private static final int MOST_MESSAGES = 3;
    private static final int LONGEST_MESSAGE = 60;

    private FailureText() {}

    /** The failures in words: {@code “Not allowed” is thrown}, {@code an error is thrown}, {@code a call fails}. */
    public static String of(List<ThrownValue> caught) {
        List<ThrownValue> own = caught.stream().filter(ThrownValue::known).toList();
        if (own.isEmpty()) {
            return CALL_FAILS;
        }
        List<String> messages = own.stream().map(FailureText::message).distinct().toList();
        boolean told = messages.stream().noneMatch(String::isEmpty) && messages.size() <= MOST_MESSAGES;
        String words = told
                ? messages.stream().collect(Collectors.joining("” or “", "“", "” is thrown"))
                : "an error is thrown";
        return told && own.size() < caught.size() ? words + " or " + CALL_FAILS : words;
    }

    private static String message(ThrownValue thrown) {
        @Nullable Value message = thrown.value() instanceof RecordValue record
                ? record.field("message")
                : thrown.value();
        return message instanceof Text(String text) && text.length() <= LONGEST_MESSAGE ? text : "";
    }
}
