package dev.throughline.judge.gap;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a mistake would cost most, recognised by the project's own words. Ordered: the worst first. */
public enum Risk {
    /** Money moves or is owed. */
    MONEY(
            "money",
            "pay paid payment payout billing bill invoice charge checkout credit refund "
                    + "subscription stripe paypal wallet balance purchase price donation"),
    /** What proves an identity. */
    CREDENTIALS(
            "credentials",
            "password passwd login logout signin signup token secret apikey credential otp mfa "
                    + "oauth jwt"),
    /** Who may do what. */
    AUTHORISATION(
            "authorisation",
            "auth authentication authorization authorisation authorize authorise unauthorized "
                    + "permission forbidden admin owner ownership acl rbac impersonate"),
    /** Something stored may be gone. */
    DATA_LOSS("data loss", "delete purge wipe erase destroy truncate");

    private final String label;
    private final Pattern words;

    Risk(String label, String words) {
        this.label = label;
        this.words = Pattern.compile("(?:" + words.replace(' ', '|') + ")s?");
    }

    /** The risk in words. */
    public String label() {
        return label;
    }

    /** The first word of a name or phrase that speaks of this risk, as it stands there but in lower case. */
    public Optional<String> wordIn(String text) {
        return words(text).filter(this::speaksOfIt).findFirst();
    }

    private boolean speaksOfIt(String word) {
        return words.matcher(word).matches();
    }

    private static Stream<String> words(String text) {
        String apart = text.replaceAll("([a-z0-9])([A-Z])", "$1 $2");
        return Stream.of(apart.toLowerCase(Locale.ROOT).split("[^a-z]+"));
    }
}
