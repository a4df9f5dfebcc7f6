"""Mail: the words of who wrote it, with subject, day and sender; attachments are reports of their own."""

from __future__ import annotations

import datetime
import mailbox
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.geomap.reports.readers.compound_file import outlook_mail
from tests.geomap.reports.readers.reading import read, stretch


def mail(text: str, *, subject: str = "Road to Gulu", html: str = "", number: int = 1) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Achan Okello <achan@example.org>"
    message["To"] = "desk@example.org"
    message["Subject"] = subject
    message["Date"] = "Tue, 06 Oct 2015 23:30:00 +0300"
    message["Message-ID"] = f"<{number}@example.org>"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def test_a_mail_has_its_subject_day_and_sender(tmp_path: Path) -> None:
    path = tmp_path / "one.eml"
    path.write_bytes(mail("Floods cut the road to Gulu.\n\nLira is open.\n").as_bytes())
    (report,) = read(path).reports
    assert (report.id, report.title, report.date) == ("one", "Road to Gulu", "2015-10-06")
    assert report.author == report.source == "Achan Okello"
    assert report.text == "Floods cut the road to Gulu.\n\nLira is open."
    assert stretch(report, "Lira") == "paragraph 2"


def test_quoted_replies_are_left_out_and_forwarded_mail_is_not(tmp_path: Path) -> None:
    quoted = "On Monday Ayo <ayo@example.org> wrote:\n> Gulu is cut off.\n>> Since when?"
    text = f"Lira too.\n\n{quoted}\n\nRegards from Arua.\n"
    forwarded = "FYI\n\n---- Forwarded ----\nFrom: Ayo\n\nPader is dry.\n"
    for name, body in (("reply", text), ("forwarded", forwarded), ("only", "> Kitgum is dry.\n> So is Moroto.\n")):
        (tmp_path / f"{name}.eml").write_bytes(mail(body).as_bytes())
    texts = read(tmp_path).texts
    assert texts["reply"] == "Lira too.\n\nRegards from Arua."
    assert "Pader is dry." in texts["forwarded"]
    assert "Kitgum is dry." in texts["only"]


def test_html_alone_is_read_as_it_is_seen(tmp_path: Path) -> None:
    message = mail("")
    message.set_content("<style>x</style><p>From <b>Gu</b>lu<br>to Lira.</p><p>A&amp;B</p>", subtype="html")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    assert read(tmp_path).texts == {"a": "From Gulu\nto Lira.\n\nA&B"}


def test_quotes_in_html_are_left_out_and_forwarded_mail_is_not(tmp_path: Path) -> None:
    said = "<div>Lira is open.</div>"
    who = "<div>On Mon, Ayo &lt;ayo@example.org&gt; wrote:<br></div>"
    quoted = (
        "<blockquote class='x gmail_quote'><p>Gulu is.</p><blockquote type='cite'>Moroto?</blockquote></blockquote>"
    )
    cited = "<blockquote type='CITE'><div>Gulu is.</div></blockquote><div>Regards from Arua.</div>"
    forwarded = "<div class='gmail_quote'>Forwarded message<br>From: Ayo<p>Pader is dry.</p></div>"
    spoken = "<blockquote>Kitgum is dry, they said.</blockquote>"
    for name, html in (
        ("gmail", said + who + quoted),
        ("apple", said + cited),
        ("forwarded", said + forwarded),
        ("only", quoted),
        ("speech", said + spoken),
    ):
        message = mail("")
        message.set_content(html, subtype="html")
        (tmp_path / f"{name}.eml").write_bytes(message.as_bytes())
    texts = read(tmp_path).texts
    assert texts["gmail"] == "Lira is open."
    assert texts["apple"] == "Lira is open.\n\nRegards from Arua."
    assert "Pader is dry." in texts["forwarded"]
    assert texts["only"] == "Gulu is.\n\nMoroto?"
    assert texts["speech"] == "Lira is open.\n\nKitgum is dry, they said."


def test_lines_of_flowed_text_are_joined(tmp_path: Path) -> None:
    message = mail("They left Port \nSudan and San \nJose.\n> Quoted \n> twice.\n\n-- \nAchan\n")
    message.set_param("format", "flowed")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    assert read(tmp_path).texts == {"a": "They left Port Sudan and San Jose.\n\n-- \nAchan"}


def test_a_quoted_line_does_not_go_on_in_what_the_sender_says(tmp_path: Path) -> None:
    message = mail("On Monday Achan wrote:\n> Is Lira open?\n> \nYes, but Gulu \nis cut off.\n\nRegards.\n")
    message.set_param("format", "flowed")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    assert "Yes, but Gulu is cut off." in read(tmp_path).texts["a"]


def test_only_the_line_before_a_quotation_goes_with_it(tmp_path: Path) -> None:
    said = "Lira is open.<br><br>On Monday Achan &lt;a@example.org&gt; wrote:<br>"
    for name, end in (("a", ""), ("b", "Regards.")):
        message = mail("")
        message.set_content(f"{said}<blockquote type='cite'>Gulu?</blockquote>{end}", subtype="html")
        (tmp_path / f"{name}.eml").write_bytes(message.as_bytes())
    texts = read(tmp_path).texts
    assert texts["a"] == "Lira is open."
    assert texts["b"].split() == ["Lira", "is", "open.", "Regards."]


def test_cells_of_a_row_stay_together_unless_they_lay_out_a_page(tmp_path: Path) -> None:
    row = "<tr><td><p>Gulu</p></td><td><div>12</div></td></tr>"
    layout = f"<table><tr><td><p>One.</p><p>Two.</p></td><td><table>{row}</table></td></tr></table>"
    message = mail("")
    message.set_content(f"<table>{row}</table>{layout}", subtype="html")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    assert read(tmp_path).texts == {"a": "Gulu | 12\n\nOne.\n\nTwo.\n\nGulu | 12"}


def test_attachments_are_reports_and_pictures_are_told(tmp_path: Path) -> None:
    message = mail("See attached.")
    message.add_attachment(b"Pader is dry.", maintype="text", subtype="plain", filename="notes.txt")
    message.add_attachment(b"\x89PNG\r\n\x1a\n" + bytes(50), maintype="image", subtype="png", filename="map.png")
    message.add_attachment(mail("Inner words on Kotido."))
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    found = read(tmp_path)
    assert found.texts["a"] == "See attached."
    assert found.texts["a#notes.txt"] == "Pader is dry."
    assert "Inner words on Kotido." in found.texts.values()
    assert found.told == [("OTHER_KIND", "map.png")]


def test_a_mailbox_of_two_hundred_mails(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "all.mbox")
    for number in range(1, 201):
        message = mail(f"Town {number} is dry.\n", number=number, subject=f"Day {number}")
        if number % 50 == 0:
            message.add_attachment(f"Notes {number}.".encode(), maintype="text", subtype="plain", filename="notes.txt")
        box.add(message)
    box.close()
    found = read(tmp_path / "all.mbox")
    assert len(found.reports) == 204
    assert [report.title for report in found.reports if "Town" in report.text] == [f"Day {n}" for n in range(1, 201)]
    assert found.texts["all#150#notes.txt"] == "Notes 150."


def test_a_mailbox_gives_a_report_a_mail(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "all.mbox")
    for number in range(1, 4):
        box.add(mail(f"Town {number} is dry.\n\nFrom here on the road is open.\n", number=number))
    box.add(mail(" "))
    box.close()
    found = read(tmp_path / "all.mbox")
    assert [report.id for report in found.reports] == ["all#1", "all#2", "all#3"]
    assert found.texts["all#2"] == "Town 2 is dry.\n\nFrom here on the road is open."
    assert found.told == [("EMPTY", "4")]


def test_mail_is_known_without_a_suffix(tmp_path: Path) -> None:
    (tmp_path / "1443.M1P2.host:2,S").write_bytes(mail("Gulu is dry.").as_bytes())
    assert list(read(tmp_path).texts.values()) == ["Gulu is dry."]


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"Subject: =?utf-8?b?!!!?=\nDate: x\n\n", b"From: \n" * 999])
def test_mail_that_says_nothing_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.eml").write_bytes(data)
    found = read(tmp_path / "a.eml")
    assert len(found.reports) + len(found.errors) == 1


def test_a_mail_of_many_layers_ends(tmp_path: Path) -> None:
    message = mail("core")
    for _ in range(60):
        outer = mail("layer")
        outer.add_attachment(message)
        message = outer
    (tmp_path / "deep.eml").write_bytes(message.as_bytes())
    found = read(tmp_path / "deep.eml")
    assert 1 <= len(found.reports) < 60
    assert ("NESTED", found.told[0][1]) in found.told


@pytest.mark.parametrize("form", ["plain", "html"])
def test_mail_of_outlook_is_read(form: str, tmp_path: Path) -> None:
    pytest.importorskip("oxmsg", reason="the extra `documents` is not installed")
    pytest.importorskip("striprtf", reason="the extra `documents` is not installed")
    plain = "Floods cut the road to Gulu.\r\n\r\nOn Monday Ayo <ayo@example.org> wrote:\r\n> Lira is open.\r\n"
    html = "<html><p>Floods cut the road to Gulu.</p><blockquote type='cite'>Lira is open.</blockquote></html>"
    body = {"1000": plain} if form == "plain" else {"1013": html}
    said = {"0037": "Road to Gulu", "0C1A": "Achan Okello", "0C1F": "achan@example.org", **body}
    sent = datetime.datetime(2015, 10, 6, 20, 30, tzinfo=datetime.UTC)
    (tmp_path / "a.msg").write_bytes(outlook_mail(said, sent=sent, attached={"notes.txt": b"Pader is dry."}))
    found = read(tmp_path / "a.msg")
    assert found.texts == {"a": "Floods cut the road to Gulu.", "a#notes.txt": "Pader is dry."}
    report = found.reports[0]
    assert (report.title, report.date, report.author) == ("Road to Gulu", "2015-10-06", "Achan Okello")
