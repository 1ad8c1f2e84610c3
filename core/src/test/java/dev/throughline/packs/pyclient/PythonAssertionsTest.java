package dev.throughline.packs.pyclient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.packs.client.VacuousCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonAssertionsTest {
    private static final String IMPORTS = """
            from http import HTTPStatus
            import pytest
            import requests
            from fastapi import status
            from fastapi.testclient import TestClient
            from elsewhere import guess
            EXPECTED = 200
            ALLOWED = {200, 204}
            def expect(response, code=200):
                assert response.status_code == code
                return response.json()
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "assert r.status_code == 200 # 200",
        "assert 200 == r.status_code # 200",
        "assert r.status_code == EXPECTED # 200",
        "assert status.HTTP_404_NOT_FOUND == r.status_code # 404",
        "assert r.status_code == HTTPStatus.NOT_FOUND # 404",
        "assert r.status_code == HTTPStatus.CREATED.value # 201",
        "assert r.status_code == requests.codes.ok # 200",
        "assert r.status_code == requests.codes.not_found # 404",
        "assert r.status_code is 200 # 200",
        "assert r.status == '404 NOT FOUND' # 404",
        "assert r.status_int == 201 # 201",
        "assert r.status_code in (200, 201) # 200 201",
        "assert r.status_code in [200, 201] # 200 201",
        "assert r.status_code in {200, 201} # 200 201",
        "assert r.status_code in ALLOWED # 200 204",
        "assert r.status_code not in (200, 500) # not-200",
        "assert r.status_code != 200 # not-200",
        "assert not r.status_code == 200 # not-200",
        "assert not (r.status_code == 200) # not-200",
        "assert r.status_code == 200 or r.status_code == 201 # 200 201",
        "assert r.status_code == 400 and r.json()['code'] == 'BAD_NAME' # 400 BAD_NAME effect",
        "assert 200 <= r.status_code < 300 # 2xx",
        "assert r.status_code >= 200 and r.status_code < 300 # 2xx",
        "assert 400 <= r.status_code <= 499 # 4xx",
        "assert 300 > r.status_code >= 200 # 2xx",
        "assert r.is_success # 2xx",
        "assert r.is_success is True # 2xx",
        "assert r.is_client_error # 4xx",
        "assert r.is_server_error # 5xx",
        "assert not r.is_success # not-200",
        "assert r.is_error # not-200",
        "assert r.reason_phrase == 'Not Found' # 404",
        "r.raise_for_status() # 2xx",
        "assert r.raise_for_status().json() == [] # 2xx; effect",
        "if r.status_code != 200: raise AssertionError('no') # 200",
        "if not r.is_success: raise RuntimeError() # 2xx",
        "if r.status_code >= 300 or r.status_code < 200: pytest.fail('no') # 2xx",
        "code = r.status_code; assert code == 201 # 201",
        "expect(r) # 200",
        "expect(r, 204) # 204",
        "expect(r, code=204) # 204",
        "for code in [404]: assert r.status_code == code # 404",
        "assert (r.status_code, r.json()['code']) == (409, 'gone_away') # 409 gone_away effect",
        "assert [r.status_code, 1] == [409, 1] # 409",
        "assert {'status': r.status_code} == {'status': 409} # 409",
        "assert r.json() == {'detail': 'User not found'} # “User not found” effect",
        "assert r.json() == {'detail': 'USER_NOT_FOUND'} # USER_NOT_FOUND effect",
        "assert r.json()['detail'] == 'User not found' # “User not found” effect",
        "assert r.json().get('error') == 'not_found' # not_found effect",
        "assert r.json['error'] == 'not_found' # not_found effect",
        "assert r.get_json()['error'] == 'not_found' # not_found effect",
        "assert 'id' in r.json() # effect",
        "assert 'id' not in r.json() # effect",
        "assert r.json()['items'][0]['id'] == 1 # effect",
        "assert [item['id'] for item in r.json()] == [1] # effect",
        "assert r.text == 'ok' # effect",
        "assert b'ok' in r.data # effect",
        "assert r.headers['Location'] == '/x' # effect",
        "assert r.headers['content-type'] == 'application/json' # nothing",
        "assert r.status_code >= 0 # vacuous",
        "assert r.status_code # vacuous",
        "assert r # vacuous",
        "assert r.status_code == r.status_code # vacuous",
        "assert r.status_code in (200, 404, 500) # vacuous",
        "assert r.status_code == 200, r.text # 200",
        "assert r.status_code == 200 if True else 422 # 200",
    })
    void readsWhatAnAssertionSays(String assertion, String expected) {
        PythonRun run = PythonRun.ofBody(IMPORTS, "r = TestClient(app).get('/items/1')\n" + assertion);
        assertThat(String.join("; ", run.checks())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "assert r.status_code == 200 if False else 422",
        "assert r.status_code == 200 if guess() else 422",
        "assert (r.status_code == 200, 'message')",
        "assert 201",
        "assert True",
        "assert 1 == 1",
        "assert client == client",
        "assert r.status_code == 200 or True",
    })
    void findsAssertionsThatCannotFail(String assertion) {
        PythonRun run = PythonRun.ofBody(IMPORTS, "r = TestClient(app).get('/items/1')\n" + assertion);
        assertThat(run.checks()).isEmpty();
        assertThat(run.all(VacuousCheck.class)).hasSize(1);
    }

    @Test
    void takesNoAssertionForVacuousOfWhichOnlyTheResultIsKnown() {
        PythonRun run = PythonRun.ofBody(IMPORTS, "found = [1]\nassert len(found) == 1\nassert found\nassert not 0");
        assertThat(run.all(VacuousCheck.class)).filteredOn(VacuousCheck::written).hasSize(1);
    }

    @Test
    void goesOnAfterAnAssertion() {
        PythonRun run = PythonRun.ofBody(IMPORTS, """
                client = TestClient(app)
                assert client.get("/items/1").status_code == 200
                if client.get("/items/0").status_code != 404:
                    raise AssertionError("There is one")
                assert client.post("/items").status_code == 201
                """);
        assertThat(run.requests()).containsExactly("GET /items/1", "GET /items/0", "POST /items");
        assertThat(run.checks()).containsExactly("200", "404", "201");
    }

    @Test
    void takesTheAssertionsOfHelpersThatStandBesideProductionCode() {
        PythonRun run = PythonRun.ofFiles(java.util.Map.of(
                "app/checks.py", "def check(r):\n    assert r.status_code == 200\n",
                "tests/test_app.py", """
                        from fastapi.testclient import TestClient
                        from app.main import app
                        from app.checks import check
                        def test():
                            check(TestClient(app).get("/items/1"))
                        """));
        assertThat(run.checks()).containsExactly("200");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "self.assertEqual(r.status_code, 200) # 200",
        "self.assertEqual(404, r.status_code) # 404",
        "self.assertNotEqual(r.status_code, 200) # not-200",
        "self.assertIn(r.status_code, [200, 201]) # 200 201",
        "self.assertTrue(r.is_success) # 2xx",
        "self.assertFalse(r.is_success) # not-200",
        "self.assertTrue(r.status_code == 404) # 404",
        "self.assertLess(r.status_code, 400) # 2xx",
        "self.assertGreaterEqual(r.status_code, 0) # vacuous",
        "self.assertContains(r, 'x') # 200; effect",
        "self.assertContains(r, 'x', status_code=404) # 404; effect",
        "self.assertRedirects(r, '/login') # 302",
        "self.assert_404(r) # 404",
        "self.assertEqual(r.json(), {'error': 'not_found'}) # not_found effect",
        "self.assertIsNotNone(r.json()['id']) # effect",
    })
    void readsTheMethodsOfTestCases(String assertion, String expected) {
        PythonRun run = PythonRun.ofFiles(java.util.Map.of("tests/test_app.py", """
                from django.test import TestCase
                class ItemTest(TestCase):
                    def test_it(self):
                        r = self.client.get("/items/1")
                        %s
                def test():
                    ItemTest().test_it()
                """.formatted(assertion)));
        assertThat(run.requests()).containsExactly("GET /items/1");
        assertThat(String.join("; ", run.checks())).isEqualTo(expected);
    }
}
