from main import words


def test_words():
    assert words("a b") == ["a", "b"]


def test_nothing_of_the_project():
    assert "a b".split()
