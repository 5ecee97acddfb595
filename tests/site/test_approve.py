"""Two people approve a way to give, with real keys: what they are shown, what is written, and what readers then see."""

import json
import re
import subprocess
from datetime import date, timedelta
from pathlib import Path
from shutil import copytree, rmtree
from types import SimpleNamespace

import pytest
import yaml

from plugins.common.problems import Stop
from plugins.giving.authority import may_follow
from plugins.giving.canonical import block
from plugins.giving.memory import Last, Remembered
from plugins.giving.signers import read_signers
from plugins.read.schema.giving import Giving
from plugins.render.addresses import light
from plugins.report.words import say
from plugins.site.approve import Wanted, approve
from plugins.site.ssh_keys import make_key
from tests.conftest import built, write_content
from tests.samples import REVIEWED, SITE, TOPICS, partner, person, pictured, story
from tests.signers import Key, new_key, passed_list, signed_partner, signer_list

ROOT = Path(__file__).parents[2]
TODAY = date.today()
NAMES = {"en": "The weaving house", "km": "ផ្ទះតម្បាញ"}
HOSTS = {"partners/allowed_hosts.yaml": "hosts: [give.wrc.test]\n"}
URL = "https://give.wrc.test/house?campaign=7"
OPTION = {"id": "own-page", "kind": "link", "url": URL, "currencies": ["USD"]}
RECORD = f"# how to give\nstatus: active\nverified_on: {TODAY}\noptions:\n  - id: own-page\n    kind: link\n    url: {URL}\n    currencies: [USD]\n"
PANELS = [f"/{lang}/partners/the-house/" for lang in ("en", "km")]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("keys")
    for name in ("dara", "sokha", "thida", "stranger"):
        new_key(folder, name)
    return folder


@pytest.fixture
def keys(made, tmp_path):
    """Each with a folder of her own: what she signs is remembered beside her key."""
    return {file.stem: Key(copytree(made, tmp_path / "keys" / file.stem) / file.stem) for file in made.glob("*.pub")}


@pytest.fixture
def two(keys):
    return {name: keys[name] for name in ("dara", "sokha")}


@pytest.fixture
def office(tmp_path, two):
    """A content folder with an unsigned record, and `approve` as somebody types it there."""
    root = write_content(tmp_path / "content", SITE, partner(), HOSTS, {"partners/the-house/giving.yaml": RECORD})
    write_content(root, {"partners/allowed_signers": signer_list(two)})

    def typed(name, said="yes", **wanted):
        answers = iter([said] if isinstance(said, str) else said)
        wanted = {"partner": "the-house", "key": str(two[name].file) if name in two else str(name), **wanted}
        return approve(
            content=str(root), output=str(tmp_path / "site"), wanted=Wanted(**wanted), read=lambda _: next(answers)
        )

    return SimpleNamespace(root=root, approve=typed, house=root / "partners/the-house")


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_two_people_sign_and_readers_see_it(office, tmp_path, capsys):
    assert office.approve("dara") == 0
    shown = capsys.readouterr().out
    assert URL in shown
    assert "Nothing of this partner was approved before" in shown
    assert office.approve("sokha") == 0
    assert {"giving.yaml.dara.sig", "giving.yaml.sokha.sig"} <= set(files(office.house))
    assert (office.house / "giving.yaml").read_text().startswith("# how to give\nstatus: active\n")
    content = {str(p.relative_to(office.root)): p.read_bytes() for p in office.root.rglob("*") if p.is_file()}
    site = built(tmp_path / "built", content)
    assert site.exit == 0
    for url in PANELS:
        assert 'href="https://give.wrc.test/house?campaign=7' in site.page(url).text
        assert '<b class="host">give.wrc.test</b>' in site.page(url).text


def test_an_old_destination_stands_beside_the_new_one(office, capsys):
    assert [office.approve(name) for name in ("dara", "sokha")] == [0, 0]
    record = (office.house / "giving.yaml").read_text().replace("wrc.test/house", "wrc.test/h0use")
    (office.house / "giving.yaml").write_text(record)
    capsys.readouterr()
    assert office.approve("dara") == 0
    shown = capsys.readouterr().out.splitlines()
    old, new = (
        next(i for i, line in enumerate(shown) if part in line) for part in ("wrc.test/house", "wrc.test/h0use")
    )
    assert new == old + 1
    assert shown[old].index("https") == shown[new].index("https")
    assert 'serial: "2"' in (office.house / "giving.yaml").read_text()


def test_a_signature_can_be_checked_without_this_program(office):
    """As docs/giving.md says it, in the partner's folder."""
    assert office.approve("dara") == 0
    command = re.search(r"^tail .*$", (ROOT / "docs/giving.md").read_text(encoding="utf-8"), re.M)[0]
    assert command in (ROOT / "docs/giving.km.md").read_text(encoding="utf-8")
    checked = subprocess.run(["sh", "-c", command], cwd=office.house, capture_output=True, text=True, check=False)
    assert (checked.returncode, "Good" in checked.stdout) == (0, True)


@pytest.mark.parametrize("said", ["no", "", "y", "maybe"])
def test_without_a_yes_nothing_is_written(office, said):
    before = files(office.house)
    assert office.approve("dara", [said] * 5) == 1
    assert files(office.house) == before


def test_broken_off_leaves_everything_as_it_was(office, monkeypatch, two):
    before = files(office.house)

    def broken_off(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("plugins.site.approve_partner.sign", broken_off)
    assert office.approve("dara") == 1
    assert files(office.house) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("https://give", "http://give"), ("give.wrc.test", "give.evil.test"), ("?campaign=7", "?next=//evil.test"),
        (f"verified_on: {TODAY}", f"verified_on: {TODAY - timedelta(91)}"), (f"verified_on: {TODAY}", f"verified_on: {TODAY + timedelta(2)}"),
        (f"verified_on: {TODAY}\n", ""), ("status: active", "status: paused"), ("give.wrc.test", "give.example.org"), ("kind: link", "kind: gift"),
    ],
)  # fmt: skip
def test_nobody_signs_what_a_build_would_refuse(office, old, new):
    (office.house / "giving.yaml").write_text(RECORD.replace(old, new))
    before = files(office.house)
    assert office.approve("dara", []) == 1
    assert files(office.house) == before


def test_a_key_that_is_not_listed_signs_nothing(office, keys, tmp_path):
    assert office.approve(keys["stranger"].file) == 1
    assert office.approve(tmp_path / "no-key") == 1
    assert not list(office.house.glob("*.sig"))


def test_an_unknown_partner_is_wrong_usage(office):
    assert office.approve("dara", partner="nobody") == 2


def answering(tmp_path, monkeypatch, answer):
    """Let ssh-keygen have `answer` to whatever it asks."""
    ask = tmp_path / "ask"
    ask.write_text(f"#!/bin/sh\necho {answer}\n")
    ask.chmod(0o700)
    for name, value in {"SSH_ASKPASS": str(ask), "SSH_ASKPASS_REQUIRE": "force", "DISPLAY": ":0"}.items():
        monkeypatch.setenv(name, value)


def test_somebody_who_never_heard_of_ssh_makes_a_key_and_is_listed(office, tmp_path, monkeypatch, capsys):
    answering(tmp_path, monkeypatch, "a long passphrase")
    secret = tmp_path / "of-thida"
    assert office.approve(secret, ["Thida!", "dara", "thida"], partner="", enrol=True) == 0
    assert str(secret) in capsys.readouterr().out
    listed = (office.root / "partners/allowed_signers").read_text()
    assert listed.startswith("# serial: 2\n")
    assert listed.count("ssh-ed25519") == 3
    assert office.approve(secret) == 0  # the passphrase is asked for by ssh-keygen itself
    capsys.readouterr()
    assert office.approve(secret, [], partner="", enrol=True) == 0
    assert (office.root / "partners/allowed_signers").read_text() == listed
    shown = capsys.readouterr().out
    assert str(secret) in shown
    assert [line.split(":")[0].strip() for line in shown.splitlines() if "SHA256" in line] == ["SHA256"]
    assert "still to sign: dara, sokha, thida" in shown
    secret.with_name("of-thida.pub").unlink()  # on a new computer, and the passphrase is asked for
    assert office.approve(secret, [], partner="", enrol=True) == 0
    assert (office.root / "partners/allowed_signers").read_text() == listed


def without_its_public_half(keys, name):
    """What somebody has who copied one file of two to a new computer."""
    secret = keys[name].file
    (public := secret.with_suffix(".pub")).rename(secret.with_name("kept"))
    return secret, public, secret.read_bytes()


@pytest.mark.parametrize(
    ("wanted", "said"), [({}, "yes"), ({"partner": "", "enrol": True}, []), ({"partner": "", "signers": True}, "yes")]
)
def test_a_key_that_came_without_its_public_half_is_the_same_key(office, keys, capsys, wanted, said):
    secret, public, before = without_its_public_half(keys, "dara")
    secret.chmod(0o755)  # as a memory stick gives it
    assert office.approve(secret, said, **wanted) == 0
    shown = capsys.readouterr()
    assert "the file that goes with it, which ends in .pub, is not" in shown.out
    assert "no key of yours" not in shown.err
    assert (secret.read_bytes(), public.read_text().split()[:2]) == (before, keys["dara"].public.split())
    assert secret.stat().st_mode & 0o077 == 0


def test_a_key_that_cannot_be_opened_is_never_written_over(office, keys, monkeypatch, tmp_path, capsys):
    """The passphrase is mistyped, or the file was damaged on its way; `--enrol` then makes no other key in its place."""
    secret, public, _ = without_its_public_half(keys, "dara")
    answering(tmp_path, monkeypatch, "y")  # also to a question whether to write over it
    secret.write_bytes(damaged := b"-----BEGIN OPENSSH PRIVATE KEY-----\n")
    for wanted in ({}, {"partner": "", "enrol": True}):
        assert office.approve(secret, ["thida"], **wanted) == 1
        said = capsys.readouterr()
        assert "your key could not be opened" in said.err
        assert "--enrol" not in said.err
        assert (secret.read_bytes(), public.exists()) == (damaged, False)


def test_no_key_is_made_where_a_file_lies(keys):
    secret = keys["dara"].file
    for left in (secret, secret.with_suffix(".pub")):
        before = files(secret.parent)
        with pytest.raises(Stop) as told:
            make_key(secret, "thida")
        assert told.value.problems[0].what.startswith("a file lies where the key would be written")
        assert files(secret.parent) == before
        left.unlink()


def test_a_public_half_alone_is_told_to_be_half_a_key(office, keys, capsys):
    keys["dara"].file.unlink()
    for wanted in ({}, {"partner": "", "enrol": True}, {"partner": "", "signers": True}):
        assert office.approve("dara", [], **wanted) == 1
        assert "only the public half of your key is on this computer" in capsys.readouterr().err


def signed(two, options=(OPTION,), **more):
    return signed_partner("the-house", two, list(options), name=NAMES, today=TODAY, **more)


def test_one_signature_is_none_and_is_said_in_exit_3(build_site, two):
    files = signed(two)
    site = build_site(
        SITE,
        partner(),
        HOSTS,
        files,
        {"partners/allowed_signers": signer_list(two), "partners/the-house/giving.yaml.dara.sig": None},
    )
    assert site.exit == 3
    assert "one person has approved" in site.printed
    assert all(site.page(url).ok and "give.wrc.test" not in site.page(url).text for url in PANELS)


def test_a_strict_build_remembers_what_it_published(build_site, two):
    base = (SITE, {"site.yaml": SITE["site.yaml"].replace("test.example.org", "stories.wrc.test")}, partner(), HOSTS)
    listed = {"partners/allowed_signers": signer_list(two)}
    site = build_site(*base, listed, signed(two, serial=2), strict=True)
    assert (site.exit, ["give.wrc.test" in site.page(url).text for url in PANELS]) == (3, [False, False])
    assert "not everybody on the list of signers has looked at it yet" in site.printed
    listed = passed_list(two)
    site = build_site(*base, listed, signed(two, serial=2), strict=True)
    assert "these 2 keys are trusted from now on" in site.printed
    assert (site.exit, ["give.wrc.test" in site.page(url).text for url in PANELS]) == (0, [True, True])
    for strict in (False, True):
        site = build_site(*base, listed, signed(two, serial=1), strict=strict)
        assert (site.exit, ["give.wrc.test" in site.page(url).text for url in PANELS]) == (3, [False, False])
        assert "an older record stands here" in site.printed
        assert "are trusted from now on" not in site.printed
    assert b"giving.json" not in site.everything()
    moved = {"site.yaml": base[1]["site.yaml"].replace("stories.wrc", "stories.evil")}
    assert build_site(*base, moved, listed, signed(two, serial=2), strict=True).exit == 1
    assert "stories.evil.test" not in site.page(PANELS[0]).text
    more = {"site.yaml": base[1]["site.yaml"].replace("link_hosts: [", "link_hosts: [new.wrc.test, ")}
    site = build_site(*base, more, listed, signed(two, serial=2), strict=True)
    assert (site.exit, "has not led its readers to new.wrc.test before" in site.printed) == (0, True)
    site = build_site(*base, more, listed, signed(two, serial=2), strict=True)
    assert "has not led its readers" not in site.printed
    number = {"helplines.yaml": '- {number: "023 000 999", en: Help, km: ជំនួយ, checked_on: 2026-05-01}\n'}
    site = build_site(*base, more, number, listed, signed(two, serial=2), strict=True)
    assert "has not led its readers to 023 000 999 before" in site.printed
    assert "If nobody of you has added it to helplines.yaml" in site.printed


NAMED = {
    "settled in a text": (story(en="See {=kitchen-fund.info}.", km="សូមមើល។"), "stories/the-blue-door/index.en.md"),
    "settled with other words": (story(en="{=Give at kitchen-fund.info now}.", km="សូមមើល។"), "stories/the-blue-door/index.en.md"),
    "settled beside a picture": (pictured("the-blue-door", caption="The well of {=kitchen-fund.info}"), "stories/the-blue-door/index.en.md"),
    "in the glossary": ({"glossary.yaml": "- {en: Kitchen-Fund.info, km: មូលនិធិ}\n"}, "glossary.yaml"),
}  # fmt: skip


@pytest.mark.parametrize("case", NAMED)
def test_a_strict_build_tells_of_a_website_that_somebody_called_a_name(build_site, case):
    files, where = NAMED[case]
    base = (SITE, {"site.yaml": SITE["site.yaml"].replace("test.example.org", "stories.wrc.test")}, TOPICS, person())
    assert "has not led its readers" not in build_site(*base, story(), strict=True).printed
    site = build_site(*base, files, strict=True)
    assert (site.exit, "has not led its readers to kitchen-fund.info before" in site.printed) == (0, True)
    assert f"If nobody of you has added it to {where}" in site.printed
    assert "has not led its readers" not in build_site(*base, files, strict=True).printed


def test_a_website_that_is_named_for_somebody_is_told_of_without_her_name(build_site):
    base = (SITE, {"site.yaml": SITE["site.yaml"].replace("test.example.org", "stories.wrc.test")}, TOPICS, person())
    build_site(*base, story(), strict=True)
    site = build_site(*base, story(en="See {=sokmaly.info} and {=sokmaly-shop.com}."), strict=True)
    more = {"site.yaml": base[1]["site.yaml"].replace("link_hosts: [", "link_hosts: [sokmaly.wrc.test, ")}
    site2 = build_site(*base, more, strict=True)
    assert "has not led its readers to" in site.printed + site2.printed
    assert "okmaly" not in site.printed + site2.printed


@pytest.mark.parametrize(
    ("title", "says"),
    [
        pytest.param("The weaving house, give at kitchen-fund.info", "the address of a website", id="with more words"),
        pytest.param("Kitchen-Fund.info", "the address of a website", id="alone"),
        pytest.param("House.example.org", "", id="its own"),
    ],
)
def test_the_name_of_a_partner_leads_nowhere_by_itself(build_site, title, says):
    """On every page of its stories stands its name: nobody has approved it there, and as the name of a partner it would be free everywhere."""
    site = build_site(
        SITE, TOPICS, person(), partner(title=title), story(more="date: 2026-03-10\npartner: the-house\n")
    )
    assert (b"fund.info" in site.everything().lower(), says in site.printed) == (False, True)
    assert site.page("/en/stories/the-blue-door/").ok
    assert site.page("/en/partners/the-house/").ok is not bool(says)


def test_a_link_names_the_site_as_its_source_and_never_on_a_sensitive_page(build_site, two):
    told = {
        name: f"partner: the-house\ndate: 2026-03-10\nsensitive: {said}\n"
        for name, said in (("a-loom", "false"), ("a-night", "true"))
    }
    stories = {}
    for folder, more in told.items():
        stories |= story(folder, en="A plain text.", km="អត្ថបទធម្មតា។", more=more, consent=f"people: {{}}\n{REVIEWED}")
    site = build_site(
        SITE, person(), partner(), HOSTS, {"partners/allowed_signers": signer_list(two)}, signed(two), stories
    )
    bare, source = (
        'href="https://give.wrc.test/house?campaign=7"',
        "utm_source=test.example.org&amp;utm_medium=referral&amp;utm_campaign=the-house",
    )
    for lang in ("en", "km"):
        for way in (lambda url: url, light):
            loom, night = (site.page(way(f"/{lang}/stories/{name}/")) for name in ("a-loom", "a-night"))
            (link,) = re.findall(f'<a [^>]*house.campaign=7&amp;{re.escape(source)}"[^>]*>', loom.text)
            assert 'rel="external noopener"' in link
            assert bare in night.text
            assert "utm_" not in night.text
            assert '<meta name="referrer" content="no-referrer">' in night.text
        assert source in site.page(f"/{lang}/partners/the-house/").text
        assert source in site.page(f"/{lang}/give/").text


def test_whoever_signs_needs_no_key_to_the_names(office):
    write_content(office.root, {"people/register.age": b"sealed for others"})
    assert [office.approve(name) for name in ("dara", "sokha")] == [0, 0]


def test_who_is_new_on_the_list_is_shown_and_only_an_old_one_signs_it(office, keys, tmp_path, two, capsys):
    write_content(
        tmp_path, {"site.private/giving.json": json.dumps(Remembered(read_signers(signer_list(two))).as_json())}
    )
    more = {**two, "thida": keys["thida"]}
    write_content(office.root, {"partners/allowed_signers": signer_list(more, serial=2)})
    assert office.approve(keys["thida"].file, "yes", partner="", signers=True) == 1
    assert office.approve("dara", "no", partner="", signers=True) == 1
    assert not list((office.root / "partners").glob("*.sig"))
    capsys.readouterr()
    assert office.approve("dara", "yes", partner="", signers=True) == 0
    shown = [line for line in capsys.readouterr().out.splitlines() if "SHA256" in line]
    assert [("<<" in line, line.split()[0]) for line in shown] == [(False, "dara"), (False, "sokha"), (True, "thida")]
    assert office.approve("sokha", "yes", partner="", signers=True) == 0
    before = read_signers(signer_list(two))
    signed_by = {p.name.split(".")[1]: p.read_bytes() for p in (office.root / "partners").glob("*.sig")}
    assert may_follow(read_signers(signer_list(more, serial=2)), signed_by, before, TODAY)


def test_a_renewal_after_a_new_check_takes_the_next_serial_and_two_people(office, capsys):
    record = office.house / "giving.yaml"
    record.write_text(RECORD.replace(f"verified_on: {TODAY}", f"verified_on: {TODAY - timedelta(60)}"))
    assert [office.approve(name) for name in ("dara", "sokha")] == [0, 0]
    first = record.read_text()
    assert f'valid_until: "{TODAY + timedelta(120)}"' in first
    assert office.approve("dara", []) == 0  # signed already: nothing is asked
    assert record.read_text() == first
    record.write_text(first.replace(str(TODAY - timedelta(60)), str(TODAY)))
    assert [office.approve(name) for name in ("sokha", "dara")] == [0, 0]
    assert f'valid_until: "{TODAY + timedelta(180)}"' in record.read_text()
    assert 'serial: "2"' in record.read_text()
    assert "Two people have approved it" in capsys.readouterr().out


def lines_of_keys(shown):
    return [(line.split()[0], "<<" in line) for line in shown.splitlines() if "SHA256" in line]


def test_without_a_memory_everybody_is_new_and_all_sign_the_first_list(office, keys, capsys):
    for name, left in (("dara", "Still to sign: sokha"), ("sokha", "Signed by all who are on it")):
        assert office.approve(name, partner="", signers=True) == 0
        shown = capsys.readouterr().out
        assert lines_of_keys(shown) == [("dara", True), ("sokha", True)]
        assert left in shown


def test_an_older_list_that_a_stranger_signed_proves_nothing(office, keys, capsys):
    more = {"dara": keys["dara"], "sokha": keys["sokha"], "stranger": keys["stranger"]}
    fake = keys["stranger"].sign(read_signers(signer_list(more)).message())
    write_content(office.root, {"partners/allowed_signers": signer_list(more, serial=2), "partners/allowed_signers.stranger.sig": fake})  # fmt: skip
    assert office.approve("dara", "no", partner="", signers=True) == 1
    assert lines_of_keys(capsys.readouterr().out) == [("dara", True), ("sokha", True), ("stranger", True)]


def test_who_has_signed_a_list_herself_is_shown_what_changed_in_it(office, keys, two, capsys):
    assert office.approve("dara", partner="", signers=True) == 0
    more = {**two, "thida": keys["thida"]}
    write_content(office.root, {"partners/allowed_signers": signer_list(more, serial=2)})
    capsys.readouterr()
    assert office.approve("dara", partner="", signers=True) == 0
    assert lines_of_keys(capsys.readouterr().out) == [("dara", False), ("sokha", False), ("thida", True)]


def published(tmp_path, two):
    write_content(tmp_path, {"site.private/giving.json": json.dumps(Remembered(read_signers(signer_list(two))).as_json())})  # fmt: skip


def test_nobody_signs_under_a_list_that_nobody_let_pass(office, keys, two, tmp_path, capsys):
    published(tmp_path, two)
    more = {**two, "stranger": keys["stranger"]}
    write_content(office.root, {"partners/allowed_signers": signer_list(more, serial=2)})
    assert [office.approve(who) for who in ("dara", keys["stranger"].file)] == [1, 1]
    assert "was changed without two of those who stood on it before" in capsys.readouterr().err
    assert not list(office.house.glob("*.sig"))


def test_what_a_build_will_still_miss_is_said_beside_complete(office, two, tmp_path, capsys):
    assert [office.approve(name) for name in ("dara", "sokha")] == [0, 0]
    shown = capsys.readouterr().out
    assert "This computer has not published" in shown
    assert "still to sign: dara, sokha. Later, two of those who were on it before are enough" in shown
    assert "not everybody on the list of signers" not in shown
    write_content(office.root, passed_list(two))
    record = office.house / "giving.yaml"
    record.write_text(record.read_text().replace("house", "house2"))
    assert office.approve("dara") == 0
    shown = capsys.readouterr().out
    assert "This computer has not published" in shown
    assert "still to sign" not in shown
    published(tmp_path, two)
    assert office.approve("sokha") == 0
    shown = capsys.readouterr().out
    assert "Two people have approved it" in shown
    assert "does not know whether" not in shown


def test_a_new_signer_is_not_told_that_all_must_sign_a_list_that_two_let_pass(office, keys, two, capsys):
    """Thida's computer never published: the list that stands there may be a first one, or one that two of the old have let pass."""
    more = {**two, "thida": keys["thida"]}
    message = read_signers(listed := signer_list(more, serial=2)).message()
    old = {f"partners/allowed_signers.{name}.sig": keys[name].sign(message) for name in two}
    write_content(office.root, {"partners/allowed_signers": listed, **old})
    assert office.approve(keys["thida"].file) == 0
    shown = capsys.readouterr().out
    assert "But nothing of it is shown yet" not in shown
    assert "it does not know whether the list of signers was let pass" in shown
    assert "still to sign: thida. Later, two of those who were on it before are enough" in shown


def test_without_its_list_a_publishing_computer_says_plainly_that_all_must_sign(office, two, tmp_path, capsys):
    write_content(tmp_path, {"site.private/giving.json": json.dumps(Remembered(site="https://test.example.org").as_json())})  # fmt: skip
    assert office.approve("dara") == 0
    shown = capsys.readouterr().out
    assert "But nothing of it is shown yet" in shown
    assert "not everybody on the list of signers has looked at it yet" in shown


def test_a_site_that_was_published_without_a_list_is_not_called_unpublished(office, two, tmp_path, capsys):
    write_content(tmp_path, {"site.private/giving.json": json.dumps(Remembered(site="https://test.example.org").as_json())})  # fmt: skip
    write_content(office.root, passed_list(two))
    assert [office.approve(name) for name in ("dara", "sokha")] == [0, 0]
    shown = capsys.readouterr().out
    assert "This computer has not published" not in shown
    assert "No list of signers counted when the site was published here last" in shown


def test_who_enrols_beside_a_published_list_takes_a_higher_number(office, keys, two, tmp_path, capsys):
    newest = signer_list(two, serial=5)
    write_content(tmp_path, {"site.private/giving.json": json.dumps(Remembered(read_signers(newest)).as_json())})
    assert office.approve(keys["thida"].file, ["thida"], partner="", enrol=True) == 0
    assert (office.root / "partners/allowed_signers").read_text().startswith("# serial: 6\n")
    assert "They are: dara, sokha" in capsys.readouterr().out
    for name, said in (
        ("dara", "One more of those who were on the list before has to give"),
        ("sokha", "two of you look at each partner"),
    ):
        assert office.approve(name, partner="", signers=True) == 0
        assert said in capsys.readouterr().out


def test_nobody_lets_a_list_pass_that_has_no_higher_number(office, keys, two, tmp_path, capsys):
    published(tmp_path, two)
    more = {**two, "thida": keys["thida"]}
    write_content(office.root, {"partners/allowed_signers": signer_list(more, serial=1)})
    for wanted in ({"partner": "", "signers": True}, {}):
        assert office.approve("dara", [], **wanted) == 1
        assert "write a higher number after # serial:" in capsys.readouterr().err


def test_whose_days_are_over_is_told_who_renews_them(office, keys, capsys):
    over = signer_list({"sokha": keys["sokha"]}, more=',valid-before="20260101"').partition(b"\n")[2]
    write_content(office.root, {"partners/allowed_signers": signer_list({"dara": keys["dara"]}) + over})
    for wanted in ({}, {"partner": "", "enrol": True}, {"partner": "", "signers": True}):
        assert office.approve("sokha", **wanted) == 1
        said = capsys.readouterr()
        assert "Somebody writes a later day behind valid-before=" in said.err
        assert "--enrol" not in said.err + said.out


EVIL = "https://give.wrc.test/evil"


@pytest.mark.parametrize("names", [["stranger"], ["stranger", "dara"], ["stranger", "stranger"]], ids=" and ".join)
def test_what_one_stranger_signed_was_never_approved_last(office, keys, two, names, capsys):
    """The first signer is shown what two others let pass, or what she did herself; nothing that one key alone has signed."""
    listed = {**two, "thida": keys["thida"], "stranger": keys["stranger"]}
    theirs = signed({name: keys[name] for name in names}, [{**OPTION, "url": EVIL}], serial=6)
    write_content(office.root, {"partners/allowed_signers": signer_list(listed)}, theirs)
    (office.house / "giving.yaml").write_text(RECORD.replace(URL, EVIL))
    assert office.approve(keys["thida"].file, "no") == 1
    shown = capsys.readouterr().out
    is_by_two = len(set(names)) == 2
    assert ("Laid beside version 6" in shown, "Nothing of this partner was approved before" in shown) == (is_by_two, not is_by_two)  # fmt: skip
    assert "<< as approved" not in shown
    assert "approved last" not in shown


def changed(office, old, new):
    record = office.house / "giving.yaml"
    record.write_text(record.read_text().replace(old, new))


def shown_to(office, capsys, name, said="no"):
    capsys.readouterr()
    office.approve(name, said)
    return capsys.readouterr().out


def test_old_files_that_were_put_back_are_never_called_approved_last(office, keys, capsys):
    """Dara has signed A, then B. Somebody puts the genuine signatures under A back, and leads B to A again."""
    assert [office.approve(name) for name in ("dara", "sokha")] == [0, 0]
    old = files(office.house)
    changed(office, "wrc.test/house", "wrc.test/school")
    assert [office.approve(name) for name in ("dara", "sokha")] == [0, 0]
    for name, data in old.items():
        (office.house / name).write_bytes(data)
    changed(office, "currencies: [USD]", "currencies: [USD, KHR]")
    changed(office, 'serial: "1"', 'serial: "3"')
    shown = shown_to(office, capsys, "dara")
    assert "Approved last: version 2, signed by dara" in shown
    assert "- approved last / " in shown
    assert "wrc.test/school" in shown
    rmtree(keys["dara"].file.with_name("dara.signed"))  # a new computer
    shown = shown_to(office, capsys, "dara")
    assert "Laid beside version 1, signed by dara, sokha. This computer cannot tell" in shown
    assert "approved last" not in shown
    assert "- earlier / " in shown


@pytest.mark.parametrize(("serial", "is_known"), [(1, True), (2, True), (3, True), (4, False)])
def test_a_version_that_does_not_follow_the_one_she_signed_is_not_as_approved(office, capsys, serial, is_known):
    changed(office, "status: active", f'status: active\nserial: "{2}"')
    assert office.approve("dara") == 0
    (office.house / "giving.yaml.dara.sig").unlink()
    changed(office, 'serial: "2"', f'serial: "{serial}"')
    changed(office, "currencies: [USD]", "currencies: [USD, KHR]")
    changed(
        office, "options:", "options:\n  - {id: second, kind: link, url: 'https://give.wrc.test/b', currencies: [USD]}"
    )
    shown = shown_to(office, capsys, "dara")
    assert ("Approved last: version 2" in shown, "Laid beside version 2" in shown) == (is_known, not is_known)


def handed_on(office, **files):
    """What comes from another computer."""
    for name, data in files.items():
        (office.house / name.replace("_", ".")).write_bytes(data)


def test_two_who_signed_different_texts_are_told_so(office, build_site, two, capsys):
    """Ann signs, hands on, corrects and signs again, and hands on her signature alone; her colleague signs the text that he has."""
    assert office.approve("dara") == 0
    assert "partners/the-house/giving.yaml\n" in capsys.readouterr().out
    first = files(office.house)["giving.yaml"]
    changed(office, "wrc.test/house", "wrc.test/school")
    assert office.approve("dara") == 0
    named = {line.strip() for line in capsys.readouterr().out.splitlines()}
    assert {"partners/allowed_hosts.yaml"} | {f"partners/the-house/{name}" for name in ("giving.yaml", "giving.yaml.dara.sig", "index.en.md", "index.km.md")} <= named  # fmt: skip
    second = files(office.house)["giving.yaml"]
    assert b'serial: "2"' in second
    handed_on(office, giving_yaml=first)
    assert office.approve("sokha") == 0
    assert capsys.readouterr().out.count("dara signed another text of this record") == 2
    assert office.approve("sokha", []) == 0
    again = capsys.readouterr().out
    assert "You have signed this already" in again
    assert "dara signed another text of this record" in again
    content = {str(p.relative_to(office.root)): p.read_bytes() for p in office.root.rglob("*") if p.is_file()}
    site = build_site(content, passed_list(two))
    assert site.exit == 3
    assert "two people have signed, but not the same text of this record" in site.printed
    handed_on(office, giving_yaml=second)
    assert office.approve("dara", []) == 0
    assert "A second person has to look and sign" in capsys.readouterr().out
    assert office.approve("sokha") == 0
    assert "Two people have approved it" in capsys.readouterr().out


def test_what_was_published_last_is_known_on_the_computer_that_publishes(office, keys, two, tmp_path, capsys):
    theirs = signed(two, serial=3)
    memory = Remembered(read_signers(signer_list(two)), {"the-house": Last(3, block_of_files(theirs))}).as_json()
    write_content(tmp_path, {"site.private/giving.json": json.dumps(memory)})
    write_content(office.root, theirs)
    (office.house / "giving.yaml").write_text(RECORD.replace("[USD]", "[USD, KHR]"))
    assert "Approved last: version 3, signed by dara, sokha" in shown_to(office, capsys, "dara")


def test_a_serial_that_she_has_signed_is_used_up_though_the_other_signature_never_came(office, keys, two, capsys):
    """Both signed, and it was published from another computer; Dara never got the second signature, corrects, and signs."""
    assert office.approve("dara") == 0
    (office.house / "giving.yaml.dara.sig").unlink()
    changed(office, "wrc.test/house", "wrc.test/school")
    assert office.approve("dara") == 0
    assert 'serial: "2"' in (office.house / "giving.yaml").read_text()


def test_a_list_that_was_put_back_is_laid_beside_the_one_she_signed_last(office, keys, two, capsys):
    """Thida was on the list and is not any more; an old list in the content folder does not make her an old acquaintance."""
    more = {**two, "thida": keys["thida"]}
    for serial, people in ((1, more), (2, two)):
        write_content(office.root, {"partners/allowed_signers": signer_list(people, serial=serial)})
        assert office.approve("dara", partner="", signers=True) == 0
    old = keys["dara"].sign(read_signers(signer_list(more)).message())
    for serial, is_told in ((3, False), (4, True)):
        write_content(office.root, {"partners/allowed_signers": signer_list(more, serial=serial), "partners/allowed_signers.dara.sig": old})  # fmt: skip
        capsys.readouterr()
        assert office.approve("dara", "no", partner="", signers=True) == 1
        shown = capsys.readouterr().out
        assert lines_of_keys(shown) == [("dara", False), ("sokha", False), ("thida", True)]
        assert ("Lists between them are not known" in shown) == is_told


def test_opening_a_stopped_panel_takes_the_next_serial(office, two, tmp_path):
    theirs = signed(two, serial=3)
    last = Last(3, block_of_files(theirs), stopped=True)
    memory = Remembered(read_signers(signer_list(two)), {"the-house": last}).as_json()
    write_content(tmp_path, {"site.private/giving.json": json.dumps(memory)})
    record = yaml.safe_dump(json.loads(theirs["partners/the-house/giving.yaml"]), allow_unicode=True)
    write_content(office.root, theirs, {"partners/the-house/giving.yaml": record})
    assert office.approve("dara") == 0
    assert yaml.safe_load((office.house / "giving.yaml").read_text())["serial"] in (4, "4")


def block_of_files(files):
    record = Giving.model_validate(json.loads(files["partners/the-house/giving.yaml"]))
    return block("the-house", record, "", NAMES).digest


def at_serial(office, serial):
    changed(office, "status: active", f"status: active\nserial: {serial}")


def remembering(tmp_path, two, last):
    """A computer that has published this version of the partner last."""
    memory = Remembered(read_signers(signer_list(two)), {"the-house": last}).as_json()
    write_content(tmp_path, {"site.private/giving.json": json.dumps(memory)})


@pytest.mark.parametrize(("serial", "is_signed"), [(1, True), (100, True), (101, False), (20261123, False), (999_999_999, False)])  # fmt: skip
def test_a_number_far_above_all_that_is_known_is_not_signed(office, capsys, serial, is_signed):
    at_serial(office, serial)
    before = files(office.house)
    assert office.approve("dara") == (0 if is_signed else 1)
    if is_signed:
        assert int(yaml.safe_load((office.house / "giving.yaml").read_text())["serial"]) == serial
    else:
        said = capsys.readouterr().err
        assert "partners/the-house/giving.yaml:3:" in said
        assert "write serial: 1 into this file" in said
        assert files(office.house) == before


@pytest.mark.parametrize("line", ["serial: 13", "# serial: 13"])
def test_a_line_to_write_keeps_its_digits_in_khmer(line):
    """A number in Khmer digits would be copied into the file."""
    assert say("{line}", "km", (("line", line),)) == line


def test_nobody_signs_such_a_number_after_another(office, two, capsys):
    """One stolen key, or an older program, has signed it; the second is the one who can still stop it."""
    theirs = signed({"dara": two["dara"]}, serial=999_999_999)
    write_content(office.root, theirs)
    assert office.approve("sokha") == 1
    assert "write serial: 1 into this file" in capsys.readouterr().err
    assert not (office.house / "giving.yaml.sokha.sig").exists()


@pytest.mark.parametrize(("partner_of", "is_signed"), [("the-house", True), ("the-mill", False)])
def test_a_new_computer_takes_the_number_that_two_others_have_come_to(office, keys, two, partner_of, is_signed):
    """Dara has signed this version and Sokha the one before; what Thida has of them are their files. Signatures for another partner say nothing."""
    write_content(office.root, {"partners/allowed_signers": signer_list({**two, "thida": keys["thida"]})})
    new = signed({"dara": two["dara"]}, serial=4001)
    old = signed_partner(partner_of, {"sokha": two["sokha"]}, [OPTION], name=NAMES, today=TODAY, serial=4000)
    write_content(office.root, {"partners/the-house/giving.yaml.sokha.sig": old[f"partners/{partner_of}/giving.yaml.sokha.sig"]}, new)  # fmt: skip
    assert office.approve(keys["thida"].file) == (0 if is_signed else 1)


def test_what_was_published_is_followed_by_the_next_number_however_high(office, two, tmp_path):
    remembering(tmp_path, two, Last(20261123, "another"))
    assert office.approve("dara") == 0
    assert 'serial: "20261124"' in (office.house / "giving.yaml").read_text()


def test_no_number_is_written_that_the_program_cannot_read(office, two, tmp_path, capsys):
    remembering(tmp_path, two, Last(999_999_999, "another"))
    at_serial(office, 999_999_999)
    before = files(office.house)
    assert office.approve("dara") == 1
    assert "no higher number (serial) is left for this partner" in capsys.readouterr().err
    assert files(office.house) == before


def test_a_partner_without_numbers_goes_on_in_a_new_folder(build_site, two):
    """As docs/giving.md says it: paused and published, the old folder opens never again; the address of the page stays."""
    base = {**SITE, "site.yaml": SITE["site.yaml"].replace("test.example.org", "stories.wrc.test"), **HOSTS, **passed_list(two)}  # fmt: skip
    old = {**partner(), **signed(two, serial=999_999_999)}
    giving = "partners/the-house/giving.yaml"
    assert "give.wrc.test" in build_site(base, old, strict=True).page(PANELS[0]).text
    assert build_site(base, old, {giving: old[giving].replace(b'"active"', b'"paused"')}, strict=True).exit == 0
    new = {
        **partner("the-house-2", more="slug: the-house\n"),
        **signed_partner("the-house-2", two, [{**OPTION, "url": "https://give.wrc.test/new"}], name=NAMES, today=TODAY),
    }
    site = build_site(base, new, strict=True)
    assert (site.exit, ["give.wrc.test/new" in site.page(url).text for url in PANELS]) == (0, [True, True])
    assert "/partners/the-house/" not in (site.output.with_name("site.private") / "gone.nginx.conf").read_text()
    site = build_site(base, old, strict=True)
    assert (site.exit, "give.wrc.test" in site.page(PANELS[0]).text) == (3, False)


def test_the_list_of_signers_keeps_numbers_for_those_to_come(office, keys, two, tmp_path, capsys):
    listed = office.root / "partners/allowed_signers"
    listed.write_bytes(signer_list(two, serial=999_999_999))
    for wanted, said in (({"signers": True}, "write # serial: 1 and"), ({"enrol": True}, "no higher number is left")):
        before = listed.read_bytes()
        assert office.approve(keys["thida"].file if "enrol" in wanted else "dara", ["thida"], partner="", **wanted) == 1
        assert said in capsys.readouterr().err
        assert listed.read_bytes() == before
    published(tmp_path, two)
    for serial, ended in ((102, 1), (101, 0)):
        listed.write_bytes(signer_list({**two, "thida": keys["thida"]}, serial=serial))
        assert office.approve("dara", partner="", signers=True) == ended
