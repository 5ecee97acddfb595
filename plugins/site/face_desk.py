"""One picture after the other: its sheet in the private folder, the answers, how it would look, and the record."""

import webbrowser
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.common.languages import LANGUAGES
from plugins.common.problems import N_
from plugins.faces.contact import plain, sheet
from plugins.faces.contradict import contradicted, hiding
from plugins.faces.count import Count, counted_before, keys
from plugins.faces.found import upright
from plugins.faces.memory import faces
from plugins.faces.record import with_photo, yaml_of
from plugins.judge.judged import Judged
from plugins.photos.derive import derived, largest
from plugins.photos.lacking import checksum
from plugins.photos.permission import FACES, unpermitted
from plugins.photos.refusal import Refusal
from plugins.photos.source import read_photo
from plugins.read.schema.consent import PhotoRecord
from plugins.report.masks import Mask
from plugins.seal.writing import replace_file
from plugins.site.ask import NoAnswer, Questions
from plugins.site.ask_faces import YES_NO, GivesAway, answers

DONE, NOT_DONE = 0, 1
PICTURE = N_("The picture {file}. This copy lies on this computer only, and is gone when you have answered:")
RESULT = N_("So it would look:")
LOOK_CLOSELY = N_(
    "Look closely: would somebody who knows her know her, by hair, an ear, a hand, a reflection? Or are only bodies left? Then answer no, and start again: with larger squares, another way to hide, or another picture."
)
DRAWN = N_("As it stands, a drawn scene would stand in its place:")
NOBODY_LOOKED = N_("This computer lacks the programs that look for faces: look with special care.")
NO_RECORD = N_("This text has no consent.yaml, or it cannot be read. Mend that first.")
BEGIN_AGAIN = N_("Answer no, start again, and look at the numbers and the squares once more.")
WRITE = N_("Write this into the record? yes or no")
WRITTEN = N_("Written. If two people have reviewed this text, they have to look at it again.")
ALT = N_(
    "One thing is still missing: write alt below the name of the picture in consent.yaml, in both languages. It says what can be seen, for those who do not see it; until then a drawn scene stands there."
)
LEFT = N_("Nothing was written.")
AS_BEFORE = N_(
    "Nothing was written: what the record said of this picture before still holds. If it is not to be seen any more, write marks: unchecked into the record, below its name."
)
TAKEN_BACK = N_(
    "Written: nobody has checked this picture any more. From the next build on a drawn scene stands in its place."
)
NOT_WRITTEN = N_(
    "consent.yaml could not be changed by itself. Write this under photos: in it, beside the name of the picture:"
)


@dataclass(frozen=True, slots=True, repr=False)
class Desk:
    """Asks about the pictures of a text: `record` is its consent.yaml, `folder` where sheets lie, `opens`: in a browser too."""

    judged: Judged
    record: Path
    folder: Path
    questions: Questions
    mask: Mask
    opens: bool

    def asked(self, file: str) -> int:
        """Ask about one picture; return 0 when it was written or she wanted it left, 1 when it could not be. Raises `NoAnswer`."""
        entry = self.judged.entry
        if entry.consent is None or not self.record.is_file():
            return self._not_done(NO_RECORD)
        sha256 = checksum(entry.photos[file])
        data = read_photo(entry.photos[file], PhotoRecord(sha256=sha256 or "0" * 64))
        if isinstance(data, Refusal):
            return self._refused(data)
        # Nobody is asked about what cannot be published, and what cannot be decoded is found out here.
        made = derived(data)
        if isinstance(made, Refusal):
            return self._refused(made)
        found = faces(data)
        if found is None:
            self.questions.say(NOBODY_LOOKED)
        picture, size = upright(data)
        old = entry.consent.photos.get(file, PhotoRecord())
        is_known = old.sha256 == sha256
        count = counted_before(found, size, old if is_known else None, faces(largest(made)))

        def draw(count: Count) -> None:
            self._show("sheet.jpg", sheet(picture, size, count.faces))

        self.questions.say(PICTURE, file=self.mask(file))
        self._show("picture.jpg", plain(picture))
        try:
            said = answers(count, self.judged.decision.shown, self.questions, draw)
        except GivesAway:
            return self._taken_back(file) if is_known and old.marks == "checked" else self._not_done(LEFT)
        except NoAnswer:
            if is_known:
                self.questions.say(AS_BEFORE)
            raise
        new = keys(
            said.count, people=said.people, shown=said.shown, hide=said.hide, online=said.online, sha256=sha256, by=said.by
        )  # fmt: skip
        new |= {"drawn_by": None} if old.drawn_by and not said.by else {}
        self._show_result(data, PhotoRecord.model_validate({**old.model_dump(exclude_unset=True), **new}))
        if not self.questions.yes(WRITE, YES_NO):
            self.questions.say(AS_BEFORE if is_known else LEFT)
            return DONE
        return self._write(file, new)

    def _taken_back(self, file: str) -> int:
        """What was said of the marks before is not true: write so, or the next build would publish the picture again."""
        self._write(file, {"marks": "unchecked"}, TAKEN_BACK)
        return NOT_DONE

    def _show_result(self, data: bytes, record: PhotoRecord) -> None:
        refusal = unpermitted(record, self.judged.decision.shown)
        made = refusal or derived(data, hiding(record))
        if not isinstance(made, Refusal):
            self.questions.say(RESULT)
            self._show("result.jpg", largest(made))
            refusal = contradicted(data, largest(made), record)
            made = refusal or made
            if not refusal and record.boxes:
                self.questions.say(LOOK_CLOSELY)
        if isinstance(made, Refusal):
            self.questions.say(DRAWN)
            self._refused(replace(made, remedy=BEGIN_AGAIN) if made.remedy == FACES else made)

    def _write(self, file: str, new: dict[str, object], message: str = WRITTEN) -> int:
        try:
            changed = with_photo(self.record.read_bytes(), file, new)
            if changed is not None:
                replace_file(self.record, changed)
                self.questions.say(message)
                if message == WRITTEN and not self._is_told(file):
                    self.questions.say(ALT)
                return DONE
        except OSError:  # its text holds the path
            pass
        self.questions.say(NOT_WRITTEN)
        self.questions.tell(yaml_of(new))
        return NOT_DONE

    def _is_told(self, file: str) -> bool:
        """Whether somebody has written what the picture shows, in each language."""
        consent = self.judged.entry.consent
        told = consent.photos[file].alt if consent and file in consent.photos else {}
        return all(told.get(lang) for lang in LANGUAGES)

    def _show(self, name: str, picture: bytes) -> None:
        self.folder.mkdir(mode=0o700, exist_ok=True)
        path = self.folder / name
        replace_file(path, picture)
        self.questions.tell(f"  {path.as_uri()}")
        if self.opens:
            webbrowser.open(path.as_uri())

    def _refused(self, refusal: Refusal | None) -> int:
        if refusal:
            values = {field: self.mask(value) for field, value in refusal.values}
            self.questions.say(refusal.what, **values)
            self.questions.say(refusal.remedy, **values)
        return NOT_DONE

    def _not_done(self, message: str) -> int:
        self.questions.say(message)
        return NOT_DONE
