package dev.throughline.report.sample;

/** Names as a hostile repository could choose them. */
public final class Hostile {

    /** Breaks out of a table cell, a code span and into HTML. */
    public static final String MARKUP = "a|b`c``d</summary></details><script>alert(1)</script>";

    /** Starts a new block of Markdown, and a link. */
    public static final String BLOCKS = "first\n\n# heading\r\n- [x](javascript:alert(1)) ![i](http://evil.example/i.png)";

    /** Colours a terminal, moves its cursor, sets its title, and turns the direction of reading. */
    public static final String TERMINAL = "\u001b[31mred\u001b]0;title\u0007\b\b\u009b2J \u202Eevitcerid\u2028end";

    /** Half a surrogate pair, which UTF-8 cannot hold. */
    public static final String HALF = "half \uD83D pair";

    private Hostile() {}
}
