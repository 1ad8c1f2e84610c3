package dev.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportFormatsTest {

    private final List<ReportFormat> formats = ReportFormats.all("1.2.3");

    @Test
    void everyNameIsUniqueAndEasyToType() {
        assertThat(formats).isNotEmpty();
        assertThat(formats).extracting(ReportFormat::name).doesNotHaveDuplicates().allMatch(name -> name.matches(
                "[a-z]+"));
    }

    @Test
    void everyFileNameIsUniqueAndStaysInTheFolder() {
        assertThat(formats)
                .extracting(ReportFormat::fileName)
                .doesNotHaveDuplicates()
                .allMatch(file -> file.matches("throughline\\.[a-z]+"));
    }

    @Test
    void aFormatIsFoundByItsNameOnly() {
        for (ReportFormat format : formats) {
            assertThat(ReportFormats.named(format.name(), "1.2.3").map(ReportFormat::fileName))
                    .contains(format.fileName());
        }
        assertThat(ReportFormats.named("JSON", "1.2.3")).isEmpty();
        assertThat(ReportFormats.named("sarif", "1.2.3")).isEmpty();
    }
}
