# Completion of vitac for fish.

complete -c vitac -n __fish_use_subcommand -f -a build -d 'write the PDF and print its path'
complete -c vitac -n __fish_use_subcommand -f -a dump -d 'show what the compiler holds between two passes'
complete -c vitac -n __fish_use_subcommand -f -a layouts -d 'list the built-in layouts'
complete -c vitac -n __fish_use_subcommand -f -a help -d 'explain a command'
complete -c vitac -n '__fish_seen_subcommand_from help' -f -a 'build dump layouts'
complete -c vitac -n '__fish_seen_subcommand_from dump; and not __fish_seen_subcommand_from biography document pages text' -f -a 'biography document pages text'
complete -c vitac -n '__fish_seen_subcommand_from dump' -l json -d 'as JSON'
complete -c vitac -n '__fish_seen_subcommand_from dump' -l expected -d 'with text: what a machine must find'

complete -c vitac -n '__fish_seen_subcommand_from build dump' -s o -l output -r -d 'where to write'
complete -c vitac -n '__fish_seen_subcommand_from build dump' -l layout -r -a '(vitac layouts 2>/dev/null | string split -f 1 " ")' -d 'built-in layout or layout file'
complete -c vitac -n '__fish_seen_subcommand_from build dump' -l paper -x -a 'a4 letter' -d 'the paper'
complete -c vitac -n '__fish_seen_subcommand_from build dump' -l name -x -d 'whose biography it is'
complete -c vitac -n '__fish_seen_subcommand_from build dump' -l set -x -d 'change one value of the layout'
complete -c vitac -n '__fish_seen_subcommand_from build dump' -l pages -x -d 'at most so many pages'
complete -c vitac -n '__fish_seen_subcommand_from build' -l explain -d 'print what was left out'

complete -c vitac -l diagnostics -x -a 'text short json' -d 'how problems are printed'
complete -c vitac -l color -x -a 'auto always never' -d 'whether in colour'
complete -c vitac -s h -l help -f -d 'print help'
complete -c vitac -l version -f -d 'print the version'
