package dev.throughline.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of one file and what they are. The array is the caller's own.
 *
 * @param path project path
 */
@SuppressWarnings("ArrayRecordComponent")
public record SourceContent(String path, byte[] bytes, ContentKind kind) {

    /** The text, with a replacement character wherever the bytes are no UTF-8, and without a byte order mark. */
    public String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whether all bytes are UTF-8. */
    public boolean isUtf8() {
        for (byte b : bytes) {
            if (b < 0) {
                return decodes();
            }
        }
        return true;
    }

    private boolean decodes() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether a front end should parse it. */
    public boolean isParsable() {
        return kind == ContentKind.SOURCE || kind == ContentKind.GENERATED;
    }
}
