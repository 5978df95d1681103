"""Makes the three font files in app/fonts from the full @fontsource-variable packages.

Run by hand when the type changes (pip install fonttools brotli); the results are
committed, so a build needs no Python. Axes nobody uses are pinned and the character
set is cut to what Portuguese text and prices need: 165 kB of source become about 60.
"""
import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = HERE.parent.parent / "node_modules" / "@fontsource-variable"
TARGET = HERE.parent / "app" / "fonts"
TEXT = (
    "".join(chr(c) for c in range(0x20, 0x7F))
    + "ÀÁÂÃÇÉÊÍÓÔÕÚÜàáâãçéêíóôõúüñªº°½¼·–—‘’“”…•×−→←↑↓€®©\u00a0\u00ad\u202f"
)
FONTS = [
    ("fraunces/files/fraunces-latin-full-normal.woff2", "fraunces.woff2",
     {"opsz": (18, 144), "SOFT": 40, "WONK": 0, "wght": 400}),
    ("fraunces/files/fraunces-latin-full-italic.woff2", "fraunces-italic.woff2",
     {"opsz": 36, "SOFT": 60, "WONK": 0, "wght": 400}),
    ("instrument-sans/files/instrument-sans-latin-wght-normal.woff2", "instrument-sans.woff2",
     {"wght": (400, 650)}),
]

for source, target, axes in FONTS:
    font = instancer.instantiateVariableFont(TTFont(SOURCES / source), axes)
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["*"]
    options.hinting = False
    tool = subset.Subsetter(options)
    tool.populate(text=TEXT)
    tool.subset(font)
    subset.save_font(font, TARGET / target, options)
    print(target, (TARGET / target).stat().st_size)
