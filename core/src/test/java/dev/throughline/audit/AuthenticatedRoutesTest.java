package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a route asks its callers who they are. */
class AuthenticatedRoutesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "HTTPBearer()                                      | true",
        "HTTPBearer(auto_error=False)                      | false",
        "APIKeyHeader(name='key')                          | true",
        "OAuth2PasswordBearer(tokenUrl='/token')           | true",
        "OAuth2PasswordBearer('/token', auto_error=False)  | false",
        "refuses                                           | true",
        "lets_pass                                         | false",
    })
    void bySecurityDependency(String dependency, boolean expected) throws IOException {
        Checkout checkout = Checkout.in(folder)
                .file("pyproject.toml", "[project]", "name = \"shop\"", "dependencies = [\"fastapi\"]")
                .file("main.py",
                        "from fastapi import Depends, FastAPI, HTTPException, Request",
                        "from fastapi.security import APIKeyHeader, HTTPBearer, OAuth2PasswordBearer",
                        "app = FastAPI()",
                        "def refuses(request: Request):",
                        "    if 'token' not in request.headers:",
                        "        raise HTTPException(401)",
                        "def lets_pass(request: Request):",
                        "    return request.headers",
                        "@app.get('/items', dependencies=[Depends(" + dependency + ")])",
                        "def items():",
                        "    return []");

        assertThat(new Auditor(words -> {}).audit(checkout.root()).routes().getFirst().auth()).isEqualTo(expected);
    }
}
