"""Which language a reader gets."""

import pytest

from barometer.wording import language_from_locale, language_of, name_of
from barometer.wording.sentences import traditional


@pytest.mark.parametrize(
    ("locale", "lang"),
    [
        ("zh-CN", "zh-Hans"), ("zh", "zh-Hans"), ("zh-TW", "zh-Hant"), ("zh-Hant-HK", "zh-Hant"),
        ("en-US", "en"), ("en_GB", "en"), ("fr-FR", "zh-Hans"), (None, "zh-Hans"), ("", "zh-Hans"),
    ],
)  # fmt: skip
def test_browser_language(locale, lang):
    """English and both Chinese scripts are recognised; everybody else gets Chinese."""
    assert language_from_locale(locale) == lang


def test_address_language_must_be_ours():
    """An address may write zh-CN or zh-TW; a language we lack is None, so that it can be said."""
    assert language_of("zh-TW") == "zh-Hant"
    assert language_of("zh-Hans") == "zh-Hans"
    assert language_of("de") is None
    assert language_of(None) is None


def test_traditional_uses_todays_official_characters():
    """核, 為, 群 and 污, as the Traditional text of the plan has them."""
    assert traditional("考核认为群众污水") == "考核認為群眾污水"


def test_names_come_from_the_data():
    """English name, Simplified name, Traditional made from Simplified."""
    row = {"name": "秸秆综合利用率", "name_en": "Straw utilisation rate"}
    assert name_of(row, "en") == "Straw utilisation rate"
    assert name_of(row, "zh-Hans") == "秸秆综合利用率"
    assert name_of(row, "zh-Hant") == "秸稈綜合利用率"
    assert name_of({"name": "国三", "name_en": ""}, "en") == "国三"
