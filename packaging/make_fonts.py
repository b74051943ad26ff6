"""Make ``resources/fonts`` from two unpacked npm packages; needs fonttools.

    npm pack @expo-google-fonts/source-serif-4@0.4.1 @expo-google-fonts/inter@0.4.2
    # unpack each archive into a folder of its own, then
    python packaging/make_fonts.py SOURCE_SERIF_FOLDER INTER_FOLDER

Those packages hold the complete static fonts of the Google Fonts collection. The files are not woff2
parts of a script each, so nothing has to be merged.

*Source Serif 4* is copied byte for byte: its licence reserves the name "Source", so that a changed
file would need another name. *Inter* has no reserved name. It loses the feature ``calt``, which would
draw ``->`` as an arrow and the x of ``3x4`` as a multiplication sign (a quotation must look like its
source), and the stylistic alternates that nothing here asks for.
"""

from __future__ import annotations

import sys
import unicodedata
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
COPIED = {
    "SourceSerif4-Regular.ttf": ("SourceSerif4_400Regular.ttf", 400),
    "SourceSerif4-Italic.ttf": ("SourceSerif4_400Regular_Italic.ttf", 400),
    "SourceSerif4-SemiBold.ttf": ("SourceSerif4_600SemiBold.ttf", 600),
}
REDUCED = {
    "Inter-Regular.ttf": ("Inter_400Regular.ttf", 400),
    "Inter-Medium.ttf": ("Inter_500Medium.ttf", 500),
    "Inter-SemiBold.ttf": ("Inter_600SemiBold.ttf", 600),
}
INTER_FEATURES = ["case", "ccmp", "dnom", "frac", "kern", "locl", "mark", "mkmk"]
INTER_FEATURES += ["numr", "ordn", "pnum", "sinf", "subs", "sups", "tnum", "zero"]
NEEDED_CHARACTERS = "Aa0Ąłěőș ẞ ΆΩω ЖїЊґ Ữẫ →←↑↓×−±≥≤≈≠¶#§†…–—‘’‚“”„«»‹›′″№‰°½€£\u00a0\u2009\u202f"
NEEDED_FEATURES = {"kern", "mark", "pnum", "tnum"}


def source(folder: Path, name: str) -> bytes:
    """The bytes of the file ``name`` anywhere below an unpacked package."""
    found = sorted(folder.rglob(name))
    if not found:
        sys.exit(f"make_fonts: {name} is not in {folder}")
    return found[0].read_bytes()


def reduced(font: bytes) -> bytes:
    """A font with every public character, but only with the features that the interface uses."""
    options = subset.Options(
        layout_features=INTER_FEATURES, name_IDs=["*"], notdef_outline=True, glyph_names=False, hinting=True
    )
    options.recalc_timestamp = False
    loaded = TTFont(BytesIO(font), recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for c in loaded.getBestCmap() if unicodedata.category(chr(c)) != "Co"])
    subsetter.subset(loaded)
    result = BytesIO()
    loaded.save(result)
    return result.getvalue()


def problems(font: bytes, family: str, weight: int) -> list[str]:
    """What is wrong with a font, as sentences; none if it can be used."""
    loaded = TTFont(BytesIO(font))
    names, metrics = loaded["name"], loaded["hhea"]
    features = {r.FeatureTag for tag in ("GSUB", "GPOS") for r in loaded[tag].table.FeatureList.FeatureRecord}
    missing = [c for c in NEEDED_CHARACTERS if ord(c) not in loaded.getBestCmap()]
    height = (metrics.ascent - metrics.descent + metrics.lineGap) / loaded["head"].unitsPerEm
    checks = [
        (names.getBestFamilyName() != family, f"the family is {names.getBestFamilyName()}"),
        (loaded["OS/2"].usWeightClass != weight, f"the weight is {loaded['OS/2'].usWeightClass}"),
        (bool(missing), f"no glyph for {missing}"),
        (not features >= NEEDED_FEATURES, f"no {NEEDED_FEATURES - features}"),
        ("calt" in features, "calt redraws what the source says"),
        (not 1.1 < height < 1.5, f"a line is {height:.2f} em high"),
    ]
    return [sentence for wrong, sentence in checks if wrong]


def main() -> None:
    """Write the six fonts and the two licences."""
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    serif, inter = Path(sys.argv[1]), Path(sys.argv[2])
    FONTS.mkdir(parents=True, exist_ok=True)
    made = {
        name: (source(serif, origin), "Source Serif 4", weight) for name, (origin, weight) in COPIED.items()
    }
    for name, (origin, weight) in REDUCED.items():
        made[name] = (reduced(source(inter, origin)), "Inter", weight)
    for name, (font, family, weight) in made.items():
        if wrong := problems(font, family, weight):
            sys.exit(f"make_fonts: {name}: {'; '.join(wrong)}")
        (FONTS / name).write_bytes(font)
        print(f"{len(font) / 1024:6.0f} KB  {name}")
    for folder, name in ((serif, "OFL-SourceSerif4.txt"), (inter, "OFL-Inter.txt")):
        _, _, terms = source(folder, "LICENSE_FONT").decode("utf-8").partition("\n")
        holder = TTFont(min(folder.rglob("*400Regular.ttf")))["name"].getDebugName(0)
        (FONTS / name).write_text(f"{holder}\n{terms}", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
