package dev.throughline.audit;

/** Finds a piece of text in bytes without decoding them: far cheaper than parsing. */
final class ByteSearch {
    private ByteSearch() {}

    static boolean contains(byte[] text, byte[] wanted) {
        int last = text.length - wanted.length;
        for (int i = 0; i <= last; i++) {
            int j = 0;
            while (j < wanted.length && text[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
