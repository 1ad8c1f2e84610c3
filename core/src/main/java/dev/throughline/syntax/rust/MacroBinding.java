package dev.throughline.syntax.rust;

import java.util.List;

/** What a variable of a macro was given. */
sealed interface MacroBinding {

    /**
     * Some trees of the call, which may be none.
     *
     * @param fragment what they are, in Rust's word
     */
    record One(List<TokenTree> trees, String fragment) implements MacroBinding {}

    /** One for each time that the parts around the variable occur. */
    record Many(List<MacroBinding> each) implements MacroBinding {}
}
