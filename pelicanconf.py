"""Settings of the site for Pelican. What a site says of itself stands in content/site.yaml; here is only how Pelican is used.

Everything that Pelican would read or write by itself is switched off: an own generator does it, so that nothing reaches the output
except through consent, anonymisation and the search of every byte.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

# Imported here, and listed as a module: a plugin that Pelican cannot load by its name is only logged, and the site built without it.
from plugins.site import glue

PLUGINS = [glue]

PATH = "content"
OUTPUT_PATH = "output"
THEME = str(Path(__file__).resolve().parent / "theme")
SITE_STRICT = False

ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
READERS = {"html": None, "rst": None, "md": None, "markdown": None, "mkd": None, "mdown": None}
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
ARCHIVES_SAVE_AS = AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = CATEGORY_SAVE_AS = CATEGORIES_SAVE_AS = TAG_SAVE_AS = (
    TAGS_SAVE_AS
) = ""
DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""

SITEURL = ""
SITENAME = ""
TIMEZONE = "Asia/Phnom_Penh"
DEFAULT_LANG = "en"
DELETE_OUTPUT_DIRECTORY = False
