package dev.throughline.report.html;

import dev.throughline.report.text.PlainText;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/** Escapes for HTML, and writes out the characters that would act on the reader unseen, such as direction marks. */
final class VisibleOutput extends OwaspHtmlTemplateOutput {

    VisibleOutput(TemplateOutput out) {
        super(out);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        super.writeUserContent(text == null ? null : PlainText.visible(text));
    }
}
