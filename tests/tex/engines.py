"""TeX's engines seen from outside: compiling a file, what the log complains of, what the PDF says."""

import collections
import os
import re
import subprocess
import unicodedata

ENGINES = ["pdflatex", "xelatex", "lualatex"]

# The first run is for the references alone.
WITHOUT_PDF = {"pdflatex": "-draftmode", "xelatex": "-no-pdf", "lualatex": "-draftmode"}

# What the log may say. Everything else that is called a warning is one.
HARMLESS = [
    # babel, of languages whose patterns Debian keeps in packages of their own; words stay whole anyway
    r"No hyphenation patterns were preloaded",
    # lualatex and xelatex looking a font up for the first time
    r"luaotfload \| db",
    # pdflatex: signs of TS1, such as straight quotes, in a name in small capitals; they are printed upright
    r"Font shape `TS1/\w+/\w+/sc' undefined",
    # the sum of such notes; each shape has one of its own
    r"Some font shapes were not available, defaults substituted",
]


def run(command, folder, timeout=600):
    environment = dict(os.environ, SOURCE_DATE_EPOCH="0", max_print_line="10000", openin_any="p", openout_any="p")
    try:
        return subprocess.run(command, cwd=folder, env=environment, timeout=timeout, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return None


def vitac(program, arguments):
    return subprocess.run([program] + arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def compile_tex(engine, folder, name):
    """Compiles NAME.tex twice. Gives complaints; the PDF is NAME-ENGINE.pdf."""
    job = f"{name}-{engine}"
    for ending in ("aux", "out", "pdf"):
        if os.path.exists(os.path.join(folder, f"{job}.{ending}")):
            os.remove(os.path.join(folder, f"{job}.{ending}"))
    for options in ([WITHOUT_PDF[engine]], []):
        result = run([engine, "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "-recorder",
                      f"-jobname={job}", *options, f"{name}.tex"], folder)
        if result is None:
            return ["takes longer than ten minutes"]
        if result.returncode != 0:
            return [f"exit {result.returncode}: {first_error(folder, job)}"]
    return complaints(read(folder, job + ".log")) + foreign_files(folder, job)


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
        return file.read()


def first_error(folder, job):
    try:
        found = re.search(r"^!.*(\n.*){0,3}", read(folder, job + ".log"), re.M)
        return found.group(0).replace("\n", " ") if found else "no error in the log"
    except OSError:
        return "no log"


def complaints(log):
    found = []
    for line in log.splitlines():
        overfull = re.match(r"Overfull \\[hv]box \((\d+\.\d+)pt", line)
        if overfull and float(overfull.group(1)) > 1:
            found.append(line)
        is_warning = re.search(r"\bWarning\b|^Missing character|undefined", line)
        if is_warning and not any(re.search(pattern, line) for pattern in HARMLESS):
            found.append(line)
    return found


def foreign_files(folder, job):
    """What TeX read that is neither its own, a font, nor the job's."""
    own = re.compile(r"^(/usr/share/|/var/lib/tex|/etc/tex|/usr/local/share/|/root/\.tex|/home/[^/]*/\.tex|"
                     r"/var/tmp/tex|/usr/local/lib/tex)")
    found = []
    for line in read(folder, job + ".fls").splitlines():
        kind, _, path = line.partition(" ")
        path = os.path.normpath(path)
        is_job = os.path.basename(path).startswith(job.rsplit("-", 1)[0])
        if kind in ("INPUT", "OUTPUT") and not own.match(path) and not is_job:
            found.append("file of others: " + line)
    return found


def text_of_pdf(path, foot=""):
    """The letters in the order in which they were written, without blanks, in one case and one form; without the feet
    of pages, which begin with FOOT."""
    text = letters("\n".join(lines_of_pdf(path)))
    return re.sub(re.escape(letters(foot)) + r"page\d+/\d+", "", text) if foot else text


def lines_of_pdf(path):
    output = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", path, "-"], stdout=subprocess.PIPE, check=True)
    # A name that is too long for the foot is left out there.
    return [line for line in output.stdout.decode("utf-8", "replace").split("\n")
            if not re.fullmatch(r"\f?page \d+/\d+", line.strip(" "))]


def dots_of_pdf(path, foot):
    """Where dots stand and where lines end: how many letters are before each."""
    dots, ends = set(), set()
    letters_before = 0
    for line in lines_of_pdf(path):
        if is_foot(letters(line), foot):
            continue  # their places in the text differ
        for i, part in enumerate(re.split("[\u00b7\u2219]", line)):
            if i > 0:
                dots.add(letters_before)
            letters_before += len(letters(part))
        ends.add(letters_before)
    return dots, ends


def is_foot(line, foot):
    """Whether letters are those of a page's foot; the name may stand on a line of its own."""
    return bool(foot) and re.fullmatch(re.escape(letters(foot)) + r"(page\d+/\d+)?", line) is not None


def letters(text):
    # XeTeX takes the operator for the dot where a font has one glyph for both.
    text = unicodedata.normalize("NFKC", text).casefold().replace("\u2219", "\u00b7")
    # pdftotext says by signs of its own where text runs from right to left.
    text = "".join(c for c in text if c not in "\u202a\u202b\u202c\u200e\u200f")
    # A line may end at a hyphen, and extractors take that for one of TeX's; ranges are written with any dash.
    # A dot between two values is left out where a line ends, and TeX's lines end elsewhere: see dots_of_pdf.
    return "".join(c for c in text if not c.isspace() and c not in "\u00b7-\u2010\u2011\u2013\u2212\u00ad\u200b\u200c\u200d\u2060")


def pieces_in_common(ours, theirs):
    """The longest pieces that both texts have, the longest first, and what of either is in none. Equal texts are one piece;
    columns that are written in another order, a few."""
    pieces = []
    rest_of_ours, rest_of_theirs = [ours], [theirs]
    while True:
        piece = longest_in_common(rest_of_ours, rest_of_theirs)
        if not piece:
            return pieces, "".join(rest_of_ours), "".join(rest_of_theirs)
        pieces.append(piece)
        rest_of_ours, rest_of_theirs = without(piece, rest_of_ours), without(piece, rest_of_theirs)


def letters_in_common(ours, theirs):
    """The same without regard to order, marks, and letters that no extractor knew. An alef may be lost: XeTeX gives a
    ligature of it as its first letter."""
    def counted(text):
        return collections.Counter(c for c in text if c != "\ufffd" and not unicodedata.category(c).startswith("M"))

    ours, theirs = counted(ours), counted(theirs)
    missing = "".join((ours - theirs).elements())
    return ["all"], missing.replace("\u0627", ""), "".join((theirs - ours).elements())


def longest_in_common(some, others):
    def common(length):
        found = {text[i:i + length] for text in some for i in range(len(text) - length + 1)}
        return next((text[i:i + length] for text in others for i in range(len(text) - length + 1)
                     if text[i:i + length] in found), "")

    least, most = 0, min(max(map(len, some), default=0), max(map(len, others), default=0))
    if least < most and common(most):
        return common(most)
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if common(middle) else (least, middle - 1)
    return common(least) if least else ""


def without(piece, texts):
    """What is left of the texts when the piece is taken out once."""
    for i, text in enumerate(texts):
        at = text.find(piece)
        if at >= 0:
            return texts[:i] + [part for part in (text[:at], text[at + len(piece):]) if part] + texts[i + 1:]
    return texts


def links_of_pdf(path):
    output = subprocess.run(["pdfinfo", "-url", path], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8", "replace")
    links = []
    for line in output.splitlines()[1:]:
        url = line.split(None, 2)[-1]
        # A link over two lines is two areas of the page.
        if not links or links[-1] != url:
            links.append(url)
    return links


def pages_of(path):
    output = subprocess.run(["pdfinfo", path], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8", "replace")
    return int(re.search(r"^Pages:\s+(\d+)", output, re.M).group(1))
