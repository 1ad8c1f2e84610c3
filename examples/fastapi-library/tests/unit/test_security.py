from library.security import hash_password, issue_token, password_matches, read_token


def test_reads_its_own_tokens():
    assert read_token(issue_token(7, "secret"), "secret") == 7


def test_does_not_read_what_others_signed():
    assert read_token(issue_token(7, "guessed"), "secret") is None
    assert read_token("nonsense", "secret") is None


def test_knows_a_password_again():
    stored = hash_password("correct horse")
    assert password_matches("correct horse", stored)
    assert not password_matches("battery staple", stored)
