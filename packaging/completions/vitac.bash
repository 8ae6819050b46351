# Completion of vitac for bash.

_vitac() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words=
    case $previous in
        --paper) words="a4 letter legal a5 b5" ;;
        --to)
            words="pdf tex"
            [[ ${COMP_WORDS[1]} == read ]] && words="--json --name --bib --diagnostics --color --help"
        [[ ${COMP_WORDS[1]} == convert ]] && words="yaml json-resume rendercv markdown text bibtex"
            ;;
        --attach) words="json-resume" ;;
        --pdf-standard) words="ua1+a2a ua1+a2u ua1+a2b ua1 a2a a2u a2b none" ;;
        --diagnostics) words="text short json" ;;
        --color) words="auto always never" ;;
        --layout) words=$(vitac layouts 2>/dev/null | cut -d ' ' -f 1) ;;
        dump) words="biography document pages text" ;;
        --variant) words="full one-page" ;;
        schema) words="biography layout variants" ;;
        help) words="build batch check convert new read dump diff audit layouts schema" ;;
        vitac) words="build batch check convert new read dump diff audit layouts schema help --help --version" ;;
    esac
    if [[ -z $words && $current == -* ]]; then
        words="--output --layout --paper --name --bib --set --pages --variant --for --diagnostics --color --help --version"
        [[ ${COMP_WORDS[1]} == batch ]] && words="$words --to --jobs --keep-going --force --shard --report --attach --pdf-standard"
        [[ ${COMP_WORDS[1]} == build ]] && words="$words --attach --pdf-standard --explain --lock --locked --all"
        [[ ${COMP_WORDS[1]} == check ]] && words="--name --bib --allow --diagnostics --color --help"
        [[ ${COMP_WORDS[1]} == convert ]] && words="--to --output --name --bib --diagnostics --color --help"
        [[ ${COMP_WORDS[1]} == dump ]] && words="$words --json --expected"
        [[ ${COMP_WORDS[1]} == diff ]] && words="--same --json --layout --paper --name --bib --set --pages --for --diagnostics --color --help"
        [[ ${COMP_WORDS[1]} == audit ]] && words="--threshold --json --name --diagnostics --color --help --version"
        [[ ${COMP_WORDS[1]} == build ]] && words="$words --to"
    fi
    # shellcheck disable=SC2207  # the words have no blanks
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    # A layout or an attachment may also be a file; everything else without a list is one.
    if [[ -z $words || $previous == --layout || $previous == --attach ]]; then
        compopt -o filenames
        while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$current")
    fi
}
complete -F _vitac vitac
