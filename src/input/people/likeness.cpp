// How much a text looks like a person's name.
#include <algorithm>

#include "base/unicode.h"
#include "input/people/name_words.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac::people {

namespace {

// Words that stand in titles, places and venues, hardly ever in names. Chosen from what is most frequent in paper
// titles and addresses; a word that is also a family name (Page, Field, Price) is left out.
const std::vector<std::string_view> title_words = {"learning",
                                                   "network",
                                                   "networks",
                                                   "neural",
                                                   "deep",
                                                   "model",
                                                   "models",
                                                   "modeling",
                                                   "system",
                                                   "systems",
                                                   "analysis",
                                                   "theory",
                                                   "data",
                                                   "image",
                                                   "images",
                                                   "video",
                                                   "language",
                                                   "languages",
                                                   "large",
                                                   "small",
                                                   "fast",
                                                   "efficient",
                                                   "robust",
                                                   "automatic",
                                                   "automated",
                                                   "adaptive",
                                                   "generative",
                                                   "generation",
                                                   "recognition",
                                                   "detection",
                                                   "segmentation",
                                                   "estimation",
                                                   "optimization",
                                                   "optimal",
                                                   "search",
                                                   "retrieval",
                                                   "translation",
                                                   "processing",
                                                   "computing",
                                                   "computer",
                                                   "computation",
                                                   "computational",
                                                   "vision",
                                                   "graph",
                                                   "graphs",
                                                   "representation",
                                                   "representations",
                                                   "method",
                                                   "methods",
                                                   "approach",
                                                   "approaches",
                                                   "framework",
                                                   "study",
                                                   "studies",
                                                   "review",
                                                   "survey",
                                                   "introduction",
                                                   "effect",
                                                   "effects",
                                                   "evidence",
                                                   "impact",
                                                   "role",
                                                   "new",
                                                   "novel",
                                                   "towards",
                                                   "toward",
                                                   "understanding",
                                                   "design",
                                                   "designing",
                                                   "building",
                                                   "using",
                                                   "based",
                                                   "driven",
                                                   "aware",
                                                   "quantum",
                                                   "molecular",
                                                   "cell",
                                                   "cells",
                                                   "protein",
                                                   "gene",
                                                   "genome",
                                                   "brain",
                                                   "human",
                                                   "social",
                                                   "economic",
                                                   "economics",
                                                   "policy",
                                                   "political",
                                                   "health",
                                                   "clinical",
                                                   "medical",
                                                   "disease",
                                                   "research",
                                                   "science",
                                                   "sciences",
                                                   "engineering",
                                                   "technology",
                                                   "technologies",
                                                   "university",
                                                   "institute",
                                                   "department",
                                                   "school",
                                                   "college",
                                                   "laboratory",
                                                   "center",
                                                   "centre",
                                                   "journal",
                                                   "conference",
                                                   "proceedings",
                                                   "transactions",
                                                   "workshop",
                                                   "symposium",
                                                   "international",
                                                   "annual",
                                                   "national",
                                                   "states",
                                                   "kingdom",
                                                   "paper",
                                                   "code",
                                                   "project",
                                                   "slides",
                                                   "poster",
                                                   "award",
                                                   "best",
                                                   "oral",
                                                   "spotlight",
                                                   "highlight",
                                                   "arxiv",
                                                   "preprint",
                                                   "submitted",
                                                   "press",
                                                   "volume",
                                                   "issue",
                                                   "pages",
                                                   "under",
                                                   "artificial",
                                                   "intelligence",
                                                   "machine",
                                                   "attention",
                                                   "transformer",
                                                   "transformers",
                                                   "diffusion",
                                                   "training",
                                                   "inference",
                                                   "reasoning",
                                                   "knowledge",
                                                   "information",
                                                   "software",
                                                   "hardware",
                                                   "security",
                                                   "privacy",
                                                   "distributed",
                                                   "parallel",
                                                   "programming",
                                                   "algorithm",
                                                   "algorithms",
                                                   "problem",
                                                   "problems",
                                                   "dynamics",
                                                   "control",
                                                   "robot",
                                                   "robots",
                                                   "robotic",
                                                   "applications",
                                                   "application",
                                                   "performance",
                                                   "evaluation",
                                                   "benchmark",
                                                   "dataset",
                                                   "scale",
                                                   "scaling",
                                                   "history",
                                                   "theorem",
                                                   "equations",
                                                   "groups",
                                                   "spaces",
                                                   "structure",
                                                   "structures",
                                                   "physics",
                                                   "chemistry",
                                                   "mathematics",
                                                   "biology",
                                                   "engine",
                                                   "engines",
                                                   "notes",
                                                   "essay",
                                                   "essays",
                                                   "lecture",
                                                   "lectures",
                                                   "course",
                                                   "professor",
                                                   "student",
                                                   "engineer",
                                                   "scientist",
                                                   "manager",
                                                   "assistant",
                                                   "associate",
                                                   "fellow",
                                                   "member",
                                                   "senior",
                                                   "principal",
                                                   "chapter",
                                                   "book",
                                                   "report",
                                                   "thesis",
                                                   "dissertation",
                                                   "series",
                                                   "first",
                                                   "second",
                                                   "third",
                                                   "everything",
                                                   "how",
                                                   "what",
                                                   "why",
                                                   "when",
                                                   "the",
                                                   "of",
                                                   "for",
                                                   "in",
                                                   "on",
                                                   "with",
                                                   "from",
                                                   "via",
                                                   "to",
                                                   "an",
                                                   "is",
                                                   "are",
                                                   "by",
                                                   "at",
                                                   "and",
                                                   "or",
                                                   "through",
                                                   "between",
                                                   "without",
                                                   "into",
                                                   "as",
                                                   "not",
                                                   "it",
                                                   "its"};

constexpr std::size_t most_words = 7;
constexpr std::size_t longest_name = 70;  // bytes; "Prof. Dr. Maria da Conceição de Almeida e Souza" has 50

bool has_odd_character(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = unicode::decode(text, offset);
        const bool allowed = unicode::is_letter(c) || unicode::is_mark(c) || unicode::is_space(c) ||
                             unicode::is_format(c) || c == U'.' || c == U'-' || c == U'\'' || c == U'\u2019' ||
                             c == U'\u2018' || c == U'`' || c == U'\u2010' || c == U'\u2011' || c == U'\u00B7' ||
                             c == U',' || c == U'(' || c == U')' || c == U'“' || c == U'”';
        if (!allowed) {
            return true;
        }
    }
    return false;
}

bool is_arabic_or_hebrew(std::string_view word) {
    for (std::size_t offset = 0; offset < word.size();) {
        const char32_t c = unicode::decode(word, offset);
        const bool letter = (c >= U'\u0590' && c <= U'\u06FF' && c != U'\u060C') || (c >= U'\u0750' && c <= U'\u077F');
        if (!letter && c != U'-' && c != U'.' && c != U'\'') {
            return false;
        }
    }
    return !word.empty();
}

// "Jane Roe (student)": without a remark in small letters behind the name.
std::string_view without_remark(std::string_view text) {
    const std::size_t open = text.ends_with(')') ? text.rfind(" (") : std::string_view::npos;
    constexpr std::size_t most_remark = 3;  // words
    if (open == std::string_view::npos || open == 0) {
        return text;
    }
    const std::string_view inside = text.substr(open + 2, text.size() - open - 3);
    std::size_t offset = 0;
    const bool small = !inside.empty() && unicode::is_lowercase(unicode::decode(inside, offset));
    return small && words_of(inside).size() <= most_remark ? trimmed(text.substr(0, open)) : text;
}

}  // namespace

int name_likeness(std::string_view text) {
    text = without_remark(trimmed(text));
    if (text.empty() || text.size() > longest_name || !has_letter(text)) {
        return 0;
    }
    const std::vector<std::string_view> words = words_of(text);
    // "on behalf of the Loom Trial Investigators"
    const bool introduced =
        text.starts_with("for the ") || text.starts_with("on behalf of ") || text.starts_with("the ");
    if (names_a_group(text) && (introduced || starts_with_uppercase(text)) && words.size() <= most_words + 2) {
        return 80;
    }
    if (words.size() > most_words || has_odd_character(text)) {
        return 0;
    }
    // Names in Han or Hangul have two to four characters, those in kana more.
    if (std::all_of(words.begin(), words.end(), is_cjk_only)) {
        const std::size_t characters = unicode::character_count(text);
        return characters >= 2 && characters <= 6 ? 85 : 0;
    }
    // Arabic and Hebrew have no capitals: there a few words without a digit may be a name, and lists of such decide.
    constexpr std::size_t most_parts = 4;
    if (words.size() <= most_parts && !has_digit(text) &&
        std::all_of(words.begin(), words.end(), is_arabic_or_hebrew)) {
        return words.size() == 1 ? 30 : 80;
    }
    int names = 0;
    int initials = 0;
    int of_titles = 0;
    for (std::string_view word : words) {
        while (!word.empty() && (word.back() == ',' || word.back() == ')' || word.front() == '(')) {
            word.front() == '(' ? word.remove_prefix(1) : word.remove_suffix(1);
        }
        if (is_one_of(word, title_words)) {
            ++of_titles;
        } else if (is_initials(word)) {
            ++initials;
        } else if (starts_with_uppercase(word) || has_cjk(word)) {
            ++names;
        } else if (!is_particle(word) && !is_suffix(word) && !word.empty()) {
            return 0;  // a lower-case word
        }
    }
    if (of_titles > 0) {
        return of_titles > 1 ? 0 : 20;
    }
    if (names == 0) {
        return initials > 0 ? 30 : 0;  // "J. R.": part of a name
    }
    if (initials > 0) {
        return 95;
    }
    // A single word may be anything; two or three capitalised words are most often a name when they stand in a list.
    return names == 1 ? 40 : names <= 3 ? 90 : 60;
}

}  // namespace vitac::people
