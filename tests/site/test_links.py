"""`links` from a content folder to its report, against sites on loopback; nobody's register is needed, and nothing is changed."""

import json
from datetime import date, timedelta

import pytest

from plugins.site.links import ask_links
from tests.conftest import write_content
from tests.world import HSTS, leads_to, page, world

GOOD = page("<h1>River Kitchen</h1>", HSTS)
HOSTS = "hosts: [give.partner.test, give.mill.test, give.example.org]\n"


def record(url, *, status="active", verified_on=None, phrase="River Kitchen"):
    day = verified_on or date.today()
    return f"status: {status}\nverified_on: {day}\noptions:\n  - id: page\n    kind: link\n    url: {url}\n    phrase: {phrase}\n"


def everything(partners, output, today):
    """All links, as if two people had approved each."""
    return {
        one.folder: {option.url for option in one.giving.options} if one.giving else set() for one in partners.entries
    }


@pytest.fixture(scope="module")
def earth(tmp_path_factory):
    with world(tmp_path_factory.mktemp("world")) as made:
        made.site("give.partner.test", GOOD)
        made.site("give.mill.test", leads_to("https://evil.test/"))
        yield made


@pytest.fixture
def run(tmp_path, earth, capsys):
    """Ask for the links of `files`; return the exit code, what was printed, and what was written."""

    def ran(files, shown=everything, **options):
        content, output = write_content(tmp_path / "content", {"partners/allowed_hosts.yaml": HOSTS, **files}), tmp_path / "site"  # fmt: skip
        before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
        code = ask_links(content=str(content), output=str(output), way=earth.way(seconds=5), shown=shown, **options)
        assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before
        private = tmp_path / "site.private"
        assert not output.exists()
        written = {path.name: path.read_text(encoding="utf-8") for path in private.iterdir()} if private.exists() else {}  # fmt: skip
        return code, capsys.readouterr(), written

    return ran


def test_all_good_ends_with_0_and_is_written_down(run):
    code, printed, written = run({"partners/house/giving.yaml": record("https://give.partner.test/")})
    assert code == 0
    assert "give.partner.test gives the page" in printed.out
    assert written["links.txt"] == printed.out
    [told] = json.loads(written["links.json"])["links"]
    assert (told["partner"], told["state"], told["status"], told["hsts"]) == ("house", "in-order", 200, True)


def test_what_somebody_should_look_at_ends_with_3_and_the_others_are_asked_all_the_same(run):
    files = {
        "partners/a-mill/giving.yaml": record("https://give.mill.test/"),
        "partners/b-house/giving.yaml": record("https://give.partner.test/"),
    }
    code, printed, written = run(files, as_json=True)
    assert code == 3
    assert json.loads(printed.out) == json.loads(written["links.json"])
    assert [(told["partner"], told["state"]) for told in json.loads(printed.out)["links"]] == [
        ("a-mill", "look"),
        ("b-house", "in-order"),
    ]
    lines = written["links.txt"].splitlines()
    at = lines.index("  partners/a-mill/giving.yaml:4:5: partner a-mill, way to give “page”: https://give.mill.test/")
    assert lines[at + 1].startswith("    - the address leads on to another host, evil.test")
    assert [told["address"] for told in json.loads(printed.out)["links"]] == [
        "https://give.mill.test/",
        "https://give.partner.test/",
    ]


def test_a_whole_report_ends_its_khmer_sentences_as_khmer_does(run):
    files = {
        "partners/a-mill/giving.yaml": record("https://give.mill.test/"),
        "partners/b-house/giving.yaml": record("https://give.partner.test/"),
        "partners/c-loom/giving.yaml": record("https://give.example.org/"),
    }
    code, printed, _ = run(files, lang="km")
    assert code == 3
    assert "evil.test" in printed.out
    heading, *lines = printed.out.splitlines()
    endings = [line[-1] for line in (heading, *lines, *printed.err.splitlines()[:1]) if line]
    assert set(endings) <= {"។", "៖", "/"}  # "/": the end of an address
    assert sum(line.endswith("/") for line in lines) == 2


def test_a_link_that_is_not_asked_shows_no_address(run):
    code, printed, written = run({"partners/x/giving.yaml": record("https://give.example.org/x")})
    assert code == 0
    assert "partners/x/giving.yaml:4:5: partner x, way to give “page”: it leads to an example host" in printed.out
    assert "give.example.org/x" not in printed.out
    assert [told["address"] for told in json.loads(written["links.json"])["links"]] == [None]


def test_one_link_is_counted_in_a_sentence_that_fits_one_and_many(run):
    _, printed, _ = run({"partners/house/giving.yaml": record("https://give.partner.test/")})
    assert "links to ask: 1." in printed.err


@pytest.mark.parametrize(
    ("files", "code", "said"),
    [
        pytest.param({"partners/x/giving.yaml": record("https://give.example.org/x")}, 0, "an example host", id="an example"),
        pytest.param({"partners/x/giving.yaml": record("https://give.partner.test/", status="paused")}, 0, "paused or ended", id="paused"),
        pytest.param({"partners/x/giving.yaml": record("https://new.test/")}, 0, "allowed_hosts.yaml", id="a host of no list"),
        pytest.param({}, 0, "No partner has a link", id="no partner"),
        pytest.param({"partners/x/giving.yaml": "status: active\nstatus: active\n"}, 3, "look at these", id="a record with a fault"),
        pytest.param({"partners/allowed_hosts.yaml": "hosts: {a: b}\n"}, 3, "look at these", id="a list with a fault"),
        pytest.param({"people/register.age": b"no key opens this"}, 0, "No partner has a link", id="a register that nobody can open"),
    ],
)  # fmt: skip
def test_what_is_not_asked_is_said(run, earth, files, code, said):
    before = len(earth.asked)
    ended, printed, _ = run(files)
    assert (ended, said in printed.out) == (code, True)
    assert len(earth.asked) == before


def test_nobody_is_asked_of_what_two_people_have_not_approved(run, earth):
    before = len(earth.asked)
    code, printed, _ = run(
        {"partners/x/giving.yaml": record("https://give.partner.test/")},
        shown=lambda partners, output, today: {one.folder: set() for one in partners.entries},
    )
    assert (code, len(earth.asked)) == (0, before)
    assert "two people have not approved it" in printed.out


def test_an_old_check_is_told_though_the_page_is_in_order(run):
    old = record("https://give.partner.test/", verified_on=date.today() - timedelta(days=120))
    code, printed, _ = run({"partners/x/giving.yaml": old})
    assert code == 3
    assert "was last checked with the partner" in printed.out


@pytest.mark.parametrize("options", [{"lang": "xx"}, {"content": "nowhere"}])
def test_wrong_usage_ends_with_2(tmp_path, options, capsys):
    given = {"content": str(tmp_path), "output": str(tmp_path / "site"), **options}
    assert ask_links(**given) == 2
    assert not (tmp_path / "site.private").exists()


def test_an_output_that_cannot_be_one_is_said_before_anybody_is_asked(tmp_path, capsys):
    assert ask_links(content=str(tmp_path), output=str(tmp_path / "x")) == 1
    assert "inside the content folder" in capsys.readouterr().err
