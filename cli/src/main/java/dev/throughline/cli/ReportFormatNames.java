package dev.throughline.cli;

import dev.throughline.report.ReportFormat;
import dev.throughline.report.ReportFormats;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The formats as they are named on the command line: by the ending of their file, which is what people type. The full
 * name is taken too. Case does not matter.
 */
final class ReportFormatNames implements ITypeConverter<ReportFormat>, Iterable<String> {
    /** Every format that can be asked for. */
    static List<ReportFormat> all() {
        return ReportFormats.all(BuildVersion.number());
    }

    @Override
    public ReportFormat convert(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(format -> ending(format).equals(name) || format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is none of " + String.join(", ", endings())));
    }

    @Override
    public Iterator<String> iterator() {
        return endings().iterator();
    }

    private static List<String> endings() {
        return all().stream().map(ReportFormatNames::ending).toList();
    }

    private static String ending(ReportFormat format) {
        return format.fileName().substring(format.fileName().lastIndexOf('.') + 1);
    }
}
