package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnakeCaseServicesTest {

    @ParameterizedTest
    @CsvSource({
        // by the module's own name
        "app/user_service.py, SERVICE, user_service",
        "app/core/email_services.py, SERVICE, email_services",
        "shop/repos/repository_users.py, REPOSITORY, repository_users",
        "shop/analytics/service_analytics.py, SERVICE, service_analytics",
        "app/crud_item.py, REPOSITORY, crud_item",
        "app/weather_client.py, CLIENT, weather_client",
        "app/auth_provider.py, CLIENT, auth_provider",
        // by a package, however deep
        "app/services/billing.py, SERVICE, billing",
        "shop/services/recipe/scraping/cleaner.py, SERVICE, cleaner",
        "app/repositories/users.py, REPOSITORY, users",
        "app/crud/users.py, REPOSITORY, users",
        "app/clients/weather.py, CLIENT, weather",
        "app/jobs/nightly.py, WORKER, nightly",
        "shop/services/scheduler/tasks/post_webhooks.py, WORKER, post_webhooks",
        "app/models/services/pricing.py, SERVICE, pricing",
        "app/services/mail_client.py, CLIENT, mail_client",
        // a name that tells the kind only
        "app/users/crud.py, REPOSITORY, users.crud",
        "app/crud.py, REPOSITORY, app.crud",
        "src/crud.py, REPOSITORY, crud",
        "shop/orders/tasks.py, WORKER, orders.tasks",
        "shop/orders/selectors.py, REPOSITORY, orders.selectors",
        "services.py, SERVICE, services",
        // of Rust
        "src/issue_delivery_worker.rs, WORKER, issue_delivery_worker",
        "src/email_client.rs, CLIENT, email_client",
        "api/src/repositories/users.rs, REPOSITORY, users",
        "src/services/billing/mod.rs, SERVICE, billing",
        "src/scheduler/mod.rs, WORKER, scheduler",
    })
    void servicesAreToldByTheirNamesAndPackages(String file, ServiceKind kind, String name) {
        assertThat(ServiceKind.ofModule(file)).contains(kind);
        assertThat(ServiceKind.moduleName(file)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "app/main.py",
        "app/services/__init__.py",
        "app/services/_helpers.py",
        "app/services/exceptions.py",
        "app/services/event_types.py",
        "app/services/user_schemas.py",
        "clients/models.py",
        "clients/views.py",
        "clients/migrations/0001_initial.py",
        "app/routes/tasks.py",
        "app/api/routers/client.py",
        "app/services/models/price.py",
        "app/models/job.py",
        "app/routes/groups/self_service.py",
        "app/client_options.py",
        "app/core/security.py",
    })
    void otherModulesAreNone(String file) {
        assertThat(ServiceKind.ofModule(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UserService, SERVICE",
        "RepositoryUsers, REPOSITORY",
        "UserRepository, REPOSITORY",
        "CRUDItem, REPOSITORY",
        "UserDAO, REPOSITORY",
        "HTTPClient, CLIENT",
        "CleanupWorker, WORKER",
    })
    void classesAreToldByTheirFirstOrLastWord(String name, ServiceKind kind) {
        assertThat(SnakeCaseServices.ofClass(name)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "ClientOptions", "TaskSchema", "Restore", "Microservice"})
    void otherClassesAreNone(String name) {
        assertThat(SnakeCaseServices.ofClass(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "repository_users, REPOSITORY",
        "users.crud, REPOSITORY",
        "orders.tasks, WORKER",
        "user_service, SERVICE",
        "post_webhooks, OTHER",
        "userService, SERVICE",
        "repositoryFactory, OTHER",
    })
    void theKindOfAServiceIsToldByItsName(String name, ServiceKind kind) {
        assertThat(ServiceKind.ofName(name)).isEqualTo(kind);
    }
}
