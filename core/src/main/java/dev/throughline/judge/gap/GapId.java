package dev.throughline.judge.gap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** The identity of a gap: a short hash of names, so that it survives edits of lines and of wording. */
final class GapId {

    private static final int LENGTH = 10;

    private GapId() {}

    /** Hashes the parts in their order; a null part differs from an empty one. */
    static String of(List<?> parts) {
        MessageDigest digest = sha256();
        for (Object part : parts) {
            digest.update(Objects.toString(part, "\u0001").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
