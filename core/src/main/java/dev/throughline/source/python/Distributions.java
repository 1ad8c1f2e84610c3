package dev.throughline.source.python;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which distribution brings a top-level name, where the two are spelt differently. */
final class Distributions {

    private static final Map<String, String> BY_MODULE = Map.ofEntries(
            Map.entry("attr", "attrs"),
            Map.entry("bs4", "beautifulsoup4"),
            Map.entry("corsheaders", "django-cors-headers"),
            Map.entry("cv2", "opencv-python"),
            Map.entry("dateutil", "python-dateutil"),
            Map.entry("dotenv", "python-dotenv"),
            Map.entry("flask_restx", "flask-restx"),
            Map.entry("jose", "python-jose"),
            Map.entry("jwt", "pyjwt"),
            Map.entry("ldap", "python-ldap"),
            Map.entry("magic", "python-magic"),
            Map.entry("multipart", "python-multipart"),
            Map.entry("MySQLdb", "mysqlclient"),
            Map.entry("PIL", "pillow"),
            Map.entry("psycopg2", "psycopg2-binary"),
            Map.entry("rest_framework", "djangorestframework"),
            Map.entry("rest_framework_simplejwt", "djangorestframework-simplejwt"),
            Map.entry("serial", "pyserial"),
            Map.entry("sklearn", "scikit-learn"),
            Map.entry("slugify", "python-slugify"),
            Map.entry("telegram", "python-telegram-bot"),
            Map.entry("yaml", "pyyaml"),
            Map.entry("zmq", "pyzmq"));

    /** Names that come with others, so that projects use them without declaring them. */
    private static final Set<String> COMMON = Set.of(
            "anyio", "asgiref", "botocore", "certifi", "click", "dateutil", "greenlet", "httpcore", "httpx", "idna",
            "itsdangerous", "jinja2", "kombu", "marshmallow", "multidict", "numpy", "packaging", "pkg_resources",
            "pluggy", "pydantic", "pydantic_core", "pytest", "pytz", "redis", "requests", "setuptools", "six",
            "sniffio",
            "sqlalchemy", "starlette", "typing_extensions", "urllib3", "uvicorn", "werkzeug", "yaml", "yarl");

    private Distributions() {}

    /**
     * Whether a top-level name is that of an installed distribution.
     *
     * @param declares whether a distribution of this normalised name is declared
     */
    static boolean brings(String topLevel, Predicate<String> declares) {
        String plain = Requirement.normalised(topLevel);
        String special = BY_MODULE.get(topLevel);
        return (special != null && declares.test(special))
                || List.of(plain, "python-" + plain, "py" + plain, plain + "-py", plain + "-python").stream()
                        .anyMatch(declares);
    }

    /** Whether a name is so often that of a library that only a declared source root makes it the project's own. */
    static boolean isCommon(String topLevel) {
        return COMMON.contains(topLevel) || BY_MODULE.containsKey(topLevel);
    }
}
