package dev.throughline.packs.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceNameTest {

    @ParameterizedTest
    @CsvSource({
        "jobs, job", "webhook_deliveries, webhookdelivery", "Booking, booking", "boxes, box", "statuses, statuse",
        "address, address", "bus, bus", "news, new"
    })
    void isPlainAndInTheSingular(String name, String resource) {
        assertThat(ResourceName.of(name)).isEqualTo(resource);
    }

    @ParameterizedTest
    @CsvSource({
        "job, jobs, true", "JobRow, jobs, true", "existingJob, jobs, true", "delivery, webhook_deliveries, true",
        "user, jobs, false", "response, jobs, false", "s, jobs, false"
    })
    void tellsWhoIsMeant(String name, String table, boolean meant) {
        assertThat(ResourceName.speaksOf(name, ResourceName.of(table))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "VideoJobStore, videojob", "booking_repository, booking", "OrdersServiceImpl, order", "Repository, none",
        "api, none"
    })
    void tellsWhatAClassIsAbout(String name, String resource) {
        assertThat(ResourceName.about(name)).isEqualTo(resource);
    }
}
