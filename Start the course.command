#!/bin/sh
# Double click: opens the course on a Mac, or on Linux from a file manager that asks
# "Run in terminal". The same as: python3 start.py
cd "$(dirname "$0")" || exit 1

close() { # the window stays until its words were read
  printf '\n%s\n\nPress Return to close this window.' "$1"
  read -r _
  exit 1
}

[ -f start.py ] || close "This file belongs into the folder of the course, beside start.py.
If you came here from a zip file, unpack all of it first."

usable() {
  # On a Mac this one only offers to install Apple's tools, unless they are there.
  if [ "$(command -v "$1")" = /usr/bin/python3 ] && [ "$(uname)" = Darwin ]; then
    xcode-select -p >/dev/null 2>&1 || return 1
  fi
  "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

for python in python3 python3.14 python3.13 python3.12 python3.11 python; do
  if command -v "$python" >/dev/null 2>&1 && usable "$python"; then
    "$python" start.py "$@" || close "The course did not start. The lines above say why."
    exit 0
  fi
done

close "The course needs Python 3.11 or newer, which is free.
Mac:    get it at https://www.python.org/downloads/ and open what you downloaded.
Linux:  install python3 and python3-venv with your system's software store.
Then double click this file again."
