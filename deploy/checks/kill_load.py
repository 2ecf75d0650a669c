#!/usr/bin/env python3
"""Does a load survive being killed? Loads invented people in bulk, kills something at random moments, runs it again, and compares.

  python3 kill_load.py APP [--entries 20000] [--kills 12] [--seed 1] [--what service,engine,database,all]

APP is a built folder (target/quarkus-app). Each round kills the service, the search engine, the database or all three with SIGKILL at a random
moment of an import, and starts the import again until one is left alone; the collection grows by a book each time one is finished. At the
end, and after each book, every entry must be there once (another import finds nothing new and nothing missing), no document may be due, and
`reconcile` must find that index and database agree. Ends with status 1 if not, and keeps the folder. Needs Linux and only Python's standard
library; a kill costs about half a minute.
"""
import argparse
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

from running import Service


class Loads(Service):
    """Imports, each of which brings database and engine along: the process of an import is the service."""

    def __init__(self, app, folder, entries):
        super().__init__(app, folder, '-Dknigi.sample-book=false')
        self.entries = entries

    def book(self, number):
        file = self.folder / f'book{number}.txt'
        if not file.exists():
            subprocess.run(self.command('generate', '--count', str(self.entries), '--seed', str(1000 + number), '--format', 'lists',
                                        '--out', str(file)), check=True, stderr=subprocess.DEVNULL)
        return file

    def load(self, number):
        self.process = self.begin('import', '--bulk', '--format', 'lists', '--source', f'book{number}', str(self.book(number)))
        return self.process

    def reconcile(self):
        status, said = self.run('reconcile', limit=3600)
        return status, said.replace('\n', ' | ')


def check(loads, number):
    """What is wrong after a book is in, in words; empty if nothing is."""
    out, _ = loads.load(number).communicate()
    counts = out.decode().strip().split('\n')[-1]
    wrong = []
    if counts != f'{loads.entries} read = 0 new + {loads.entries} unchanged + 0 changed + 0 rejected':
        wrong.append(f'book {number} again: {counts}')
    status, words = loads.reconcile()
    if status:
        wrong.append(f'reconcile: {words}')
    return wrong, words


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('app', type=pathlib.Path)
    parser.add_argument('--entries', type=int, default=20000)
    parser.add_argument('--kills', type=int, default=12)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--what', default='service,engine,database,all')
    options = parser.parse_args()
    chance = random.Random(options.seed)
    folder = pathlib.Path(tempfile.mkdtemp(prefix='kill-load-'))
    loads = Loads(options.app, folder, options.entries)
    kills, number, longest, faults = 0, 1, 90.0, []
    while kills < options.kills:
        began = time.monotonic()
        running = loads.load(number)
        moment = chance.uniform(0.1, 1.0) * longest
        what = chance.choice(options.what.split(','))
        try:
            out, _ = running.communicate(timeout=moment)
        except subprocess.TimeoutExpired:
            killed = loads.kill(*(['service', 'engine', 'database'] if what == 'all' else [what]))
            kills += bool(killed)
            out, _ = running.communicate()
            print(f'{kills}: book {number}, {"+".join(killed)} killed after {moment:.0f} s; the import ended with {running.returncode}', flush=True)
        else:
            longest = time.monotonic() - began
        if running.returncode == 0:
            wrong, words = check(loads, number)
            faults += wrong
            print(f'book {number} is in: {out.decode().strip().split(chr(10))[-1]}; {words}', *wrong, sep='\n  ', flush=True)
            number += 1
    running = loads.load(number)
    running.communicate()
    wrong, words = check(loads, number)
    faults += wrong
    print(f'{kills} kills, {number} books: {words}')
    if faults:
        print(*faults, f'what is left: {folder}', sep='\n')
        sys.exit(1)
    shutil.rmtree(folder)


if __name__ == '__main__':
    main()
