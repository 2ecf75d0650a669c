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
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time


class Loads:
    def __init__(self, app, folder, entries):
        self.app, self.folder, self.entries = app, folder, entries
        self.data = folder / 'data'

    def command(self, *words):
        return ['java', '-Xmx512m', f'-Dknigi.data-dir={self.data}', '-Dknigi.sample-book=false', '-jar',
                str(self.app / 'quarkus-run.jar'), *words]

    def book(self, number):
        file = self.folder / f'book{number}.txt'
        if not file.exists():
            subprocess.run(self.command('generate', '--count', str(self.entries), '--seed', str(1000 + number), '--format', 'lists',
                                        '--out', str(file)), check=True, stderr=subprocess.DEVNULL)
        return file

    def begin(self, number):
        log = open(self.folder / 'import.log', 'ab')
        return subprocess.Popen(self.command('import', '--bulk', '--format', 'lists', '--source', f'book{number}', str(self.book(number))),
                                stdout=subprocess.PIPE, stderr=log, start_new_session=True)

    def process(self, what):
        try:
            if what == 'engine':
                text = (self.data / 'services.properties').read_text()
                return int(re.search(r'engine\.process=(\d+)', text).group(1))
            return int((self.data / 'postgres/cluster/postmaster.pid').read_text().split()[0])
        except (OSError, AttributeError, ValueError):
            return None

    def kill(self, what, service):
        """Kills; says what was there to be killed."""
        names = ['service', 'engine', 'database'] if what == 'all' else [what]
        killed = []
        for name in names:
            number = service.pid if name == 'service' else self.process(name)
            try:
                if number:
                    os.kill(number, signal.SIGKILL)
                    killed.append(name)
            except ProcessLookupError:
                pass
        return killed

    def reconcile(self):
        done = subprocess.run(self.command('reconcile'), capture_output=True, text=True)
        return done.returncode, done.stdout.strip().replace('\n', ' | ')


def check(loads, number):
    """What is wrong after a book is in, in words; empty if nothing is."""
    out, _ = loads.begin(number).communicate()
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
    loads = Loads(options.app.resolve(), folder, options.entries)
    kills, number, longest, faults = 0, 1, 90.0, []
    while kills < options.kills:
        began = time.monotonic()
        running = loads.begin(number)
        moment = chance.uniform(0.1, 1.0) * longest
        what = chance.choice(options.what.split(','))
        try:
            out, _ = running.communicate(timeout=moment)
        except subprocess.TimeoutExpired:
            killed = loads.kill(what, running)
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
    running = loads.begin(number)
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
