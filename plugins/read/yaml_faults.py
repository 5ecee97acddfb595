"""What to say of YAML that no record needs: keys twice, references, a second record, and what goes too deep."""

from plugins.common.problems import N_

TWICE = (N_("this key stands here a second time; the first is on line {first}"), N_("Keep one of the two"))
NO_KEY = (N_("a key is missing before the colon"), N_("Write a key before the colon, or take the line out"))
KEY_NOT_A_WORD = (
    N_("a key must be a single word"),
    N_("Write the key as a word; put quotation marks around text with brackets"),
)
REFERENCE = (
    N_("references (&, *) and tags (!) of YAML are not used here"),
    N_("Write the value out; put quotation marks around text that begins with &, * or !"),
)
TOO_DEEP = (
    N_("the brackets or indentation here go deeper than any record does"),
    N_("Compare the file with the example in docs/formats.md"),
)
TOO_MANY = (N_("the file holds more values than any record does"), N_("Look whether it is the right file"))
TWO_RECORDS = (
    N_("three hyphens begin a second record here"),
    N_("Keep one record a file: take the line out, or split the file"),
)
ESCAPED = (N_("this value holds a control or private-use character"), N_("Delete the value and type it again by hand"))
