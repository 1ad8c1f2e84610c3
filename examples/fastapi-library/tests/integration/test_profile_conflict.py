from library.errors import EmailTaken
from library.services.accounts import AccountService
from tests.support import paths


def test_tells_that_an_address_is_taken(client, reader, monkeypatch):
    def refuse(self, member, name, email):
        raise EmailTaken("Taken")

    monkeypatch.setattr(AccountService, "change", refuse)
    response = client.patch(paths.PROFILE, json={"email": "otto@example.org"}, headers=reader)
    assert response.status_code == 409
