"""Japanese is read as residents of the city read it: a golden list, by the engine's own kana."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.speech.engines.openjtalk import OpenJTalk
from kiosk.speech.reading import spoken

pytestmark = pytest.mark.voice

READINGS = Path(__file__).parents[4] / "assets" / "readings.csv"

GOLDEN = {
    # places
    "所沢市役所": "トコロザワシヤクショ",
    "並木一丁目1番地の1": "ナミキイッチョーメイチバンチノイチ",
    "三ケ島": "ミカジマ",
    "三ヶ島まちづくりセンター": "ミカジママチズクリセンター",
    "小手指": "コテサシ",
    "狭山ケ丘": "サヤマガオカ",
    "埼玉県": "サイタマケン",
    "航空公園駅": "コークーコーエンエキ",
    # days, times, amounts
    "令和4年": "レーワヨネン",
    "4月1日": "シガツツイタチ",
    "9月20日": "クガツハツカ",
    "14日以内": "ジューヨッカイナイ",
    "午前8時30分": "ゴゼンハチジサンジュップン",
    "8:30〜17:15": "ハチジサンジュップンカラジューシチジジューゴフン",
    "土・日・祝日": "ドヨー・ニチヨー・シュクジツ",
    "3,000円": "サンゼンエン",
    "1人": "ヒトリ",
    "2人": "フタリ",
    "3か月": "サンカゲツ",
    "65.2%": "ロクジューゴーテンニパーセント",
    "35万人": "サンジューゴマンニン",
    "4桁の暗証番号": "ヨンケタノアンショーバンゴー",
    "1階の窓口": "イッカイノマドグチ",
    "3階": "サンガイ",
    "15歳以上": "ジューゴサイイジョー",
    # telephone, post, signs
    "04-2998-9111": "ゼロヨン、ニーキューキューハチ、キューイチイチイチ",
    "0120-95-0178": "ゼロイチニーゼロ、キューゴー、ゼロイチナナハチ",
    "〒359-8501": "ユービンバンゴーサンゴーキューノハチゴーゼロイチ、",
    "#7119": "シャープナナイチイチキュー",
    "110番": "ヒャクトーバン",
    "119番": "ヒャクジューキューバン",
    "e-Taxで申告する": "イータックスデシンコクスル",
    "eLTAX": "エルタックス",
    "QRコード": "キューアールコード",
    "Wi-Fi": "ワイファイ",
    # the words of procedures
    "住民票の写し": "ジューミンヒョーノウツシ",
    "印鑑登録証明書": "インカントーロクショーメーショ",
    "戸籍謄本": "コセキトーホン",
    "市民税": "シミンゼー",
    "督促状": "トクソクジョー",
    "委任状": "イニンジョー",
    "手数料": "テスーリョー",
    "転入届": "テンニュートドケ",
    "転出届": "テンシュツトドケ",
    "世帯主": "セタイヌシ",
    "本籍": "ホンセキ",
    "収税課": "シューゼーカ",
    "国民健康保険": "コクミンケンコーホケン",
    "顔認証マイナンバーカード": "カオニンショーマイナンバーカード",
    "マイナポータル": "マイナポータル",
    # plain Japanese: ruby decides, and particles are particles
    "{最中|もなか}": "モナカ",
    "{三ケ島|みかじま}": "ミカジマ",
    "{市役所|しやくしょ} へ {行|い}きます。": "シヤクショエイキマス。",
    "おかね は いりません。": "オカネワイリマセン。",
    "こうれいしゃ は {無料|むりょう}です。": "コーレイシャワムリョーデス。",
    "{紙|かみ} を {持|も}って {来|き}て ください。": "カミヲモッテキテクダサイ。",
    "{何|なに}も {押|お}さないで ください。": "ナニモオサナイデクダサイ。",
    "{今日|きょう} は {開|あ}いて います。": "キョーワアイテイマス。",
}


@pytest.fixture(scope="module")
def openjtalk() -> Iterator[OpenJTalk]:
    engine = OpenJTalk(READINGS)
    yield engine
    engine.close()


@pytest.mark.parametrize(("written", "heard"), GOLDEN.items(), ids=GOLDEN.keys())
def test_it_is_read_right(openjtalk: OpenJTalk, written: str, heard: str) -> None:
    assert openjtalk.kana(spoken(written, "ja@easy", with_ruby=True)) == heard


def test_a_word_that_staff_add_is_read_as_they_wrote_it(tmp_path: Path) -> None:
    table = tmp_path / "readings.csv"
    table.write_text("text,reading\n並木東,なんぼくひがし\n", encoding="utf-8")
    before, after = OpenJTalk(), OpenJTalk(table)
    try:
        assert before.kana("並木東の店") != after.kana("並木東の店")
        assert after.kana("並木東の店").startswith("ナンボクヒガシ")
        assert before.version != after.version
    finally:
        before.close()
        after.close()


@pytest.mark.parametrize("content", [None, "", "nonsense\n", "text,reading\n並木,namiki\n"])
def test_a_broken_table_does_not_silence_the_kiosk(tmp_path: Path, content: str | None) -> None:
    table = tmp_path / "readings.csv"
    if content is not None:
        table.write_text(content, encoding="utf-8")
    engine = OpenJTalk(table)
    try:
        assert engine.version
        assert engine.kana("市役所") == "シヤクショ"
    finally:
        engine.close()


SPEED = {
    "マイナンバーカードで住民票の写しをコンビニで取ることができます。": 35,
    "所沢市役所の窓口は午前8時30分から午後5時15分までです。": 42,
    "印鑑登録証明書がいります。": 19,
    "機械の画面で行政サービスをえらんでください。": 29,
}


def test_the_default_speed_is_about_300_morae_a_minute(openjtalk: OpenJTalk) -> None:
    """R27: for people who hear with effort."""
    (voice,) = openjtalk.voices()
    seconds = sum(openjtalk.render(text, voice, 1.0).seconds for text in SPEED)
    assert 60 * sum(SPEED.values()) / seconds == pytest.approx(300, rel=0.1)
