#!/usr/bin/env python3
"""Is anything lost, doubled, cut in half or shown that is hidden, whatever is killed at whatever moment?

  python3 kill_everything.py APP [--kills 150] [--seed 1] [--entries 60] [--phases imports,bulk,sheet,…] [--keep]

APP is a built folder (target/quarkus-app). Invented volunteers, reviewers and administrators work by the pages and commands, as people would:
they import by both paths, edit, propose and consent, review, hide and show, upload tables and scans, take whole imports back, make the
index anew and back up, while the service, the search engine, the database, one connection of it, a command, or all of them are
killed with SIGKILL at random moments of a seed, also while they are only starting. A journal knows what was acknowledged. After each
restart all of that must be there, nothing twice and nothing in half; who is hidden must not be shown for one request, which readers ask
all the time, from the first moment at which the service answers; index and database must agree (`reconcile`), the seals hold (`verify`),
backups be whole. Moments are those of the seed, but what is under way then depends on the machine: a fault is told with the journal.

Ends with status 1 and keeps the folder if something is wrong. Needs Linux, psql, and only Python's standard library; most of its
time goes into starts, some ten kills to one.
"""
import argparse
import collections
import concurrent.futures
import pathlib
import random
import tempfile
import threading
import time
import urllib.parse

import person
from journal import Work
from person import Lost, Refused, found, reader
from running import FAULTS, QUICK, Service, finish, get, signalled, tell

PHASES = 'imports bulk sheet edit consent review hide scan run reindex backup'.split()
SIDE = 'edit consent review hide show review'.split()
VICTIMS = 'service engine database connection command all'.split()
COMMANDS = 'imports bulk reindex backup'.split()


class Readers:
    """Ask without pause for who is hidden, by every way there is."""

    def __init__(self, service, work, seed):
        self.service, self.work, self.chance = service, work, random.Random(seed)
        self.asked, self.answered, self.ended = 0, 0, False
        self.threads = [threading.Thread(target=self.go_on, daemon=True) for _ in range(2)]
        for thread in self.threads:
            thread.start()

    def go_on(self):
        while not self.ended:
            hidden = self.work.hidden()
            if not hidden:
                time.sleep(0.2)
                continue
            record = self.chance.choice(list(hidden))
            self.look(record, *hidden[record])
            time.sleep(0.02)

    def look(self, record, source, surname):
        name = urllib.parse.quote(surname)
        ways = {f'/records/{record}': None, f'/api/v1/records/{record}': None, f'/api/v1/exports/records/{record}.jsonl': None,
                f'/records?q={name}': f'/records/{record}"', f'/api/v1/records?q={name}': f'"id":{record},',
                f'/api/v1/exports/records.csv?source={source}': surname, f'/oai?verb=ListRecords&metadataPrefix=oai_dc&set={source}': surname,
                f'/feeds/records.atom?source={source}': surname, f'/api/v1/suggest?q={name[:18]}': surname, f'/api/v1/records/{record}/related': None,
                f'/records/{record}/card.png': None}
        path = self.chance.choice(list(ways))
        status, text = reader(self.service, path)
        self.asked += 1
        self.answered += status != 0
        sign = ways[path]
        shown = status == 200 and (sign is None or sign.lower() in text.lower())
        if shown and record in self.work.hidden():
            FAULTS.append(f'{surname} (record {record}) is hidden, and {path} shows it')
        if status in (500, 502, 504):
            person.ODD.append((status, 'GET ' + path, person.told(text)))

    def end(self):
        self.ended = True
        for thread in self.threads:
            thread.join()


class Workers:
    """Do one kind of work again and again, and others beside it."""

    def __init__(self, work, phase, seed, done):
        self.work, self.ended, self.done = work, False, done
        self.threads = [threading.Thread(target=self.repeat, args=(lambda chance: phase, seed), daemon=True),
                        threading.Thread(target=self.repeat, args=(lambda chance: chance.choice(SIDE), seed + 1), daemon=True)]
        for thread in self.threads:
            thread.start()

    def repeat(self, choose, seed):
        chance = random.Random(seed)
        while not self.ended:
            what = choose(chance)
            try:
                if getattr(self.work, what)():
                    self.done[what] += 1
                else:
                    time.sleep(0.1)
            except Lost:
                time.sleep(0.05)
            except Refused as refused:
                self.done['refused'] += 1
                if self.done['refused'] <= 3:
                    print(f'    refused: {str(refused)[:200]}', flush=True)
                time.sleep(0.2)

    def end(self):
        self.ended = True
        for thread in self.threads:
            thread.join(400)
            if thread.is_alive():
                FAULTS.append('somebody waits for an answer for more than six minutes')


class Killing:
    def __init__(self, service, work, seed, kills):
        self.service, self.work, self.chance = service, work, random.Random(seed)
        self.limit, self.kills, self.table, self.done, self.ready = kills, 0, collections.Counter(), collections.Counter(), []

    def noted(self, phase, victim, killed):
        if killed:
            self.kills += 1
            self.table[phase, victim] += 1
            print(f'  {time.strftime("%H:%M:%S")} {self.kills}: {victim} killed in {phase} ({"+".join(killed)})', flush=True)
        return killed

    def kill(self, phase, victim):
        if victim == 'all':
            return self.noted(phase, victim, self.service.kill('service', 'engine', 'database') + self.command())
        if victim == 'command':
            return self.noted(phase, victim, self.command())
        if victim == 'connection':
            backends = self.service.processes('database')[1:]
            return self.noted(phase, victim, ['connection'] if backends and signalled([self.chance.choice(backends)], 9) else [])
        return self.noted(phase, victim, self.service.kill(victim))

    def command(self):
        running = [c for c in self.work.commands if c.poll() is None]
        for one in running:
            one.kill()
        return ['command'] * len(running)

    def phase(self, phase):
        """Works and kills until the service itself is gone."""
        print(f'{phase}:', flush=True)
        workers = Workers(self.work, phase, self.chance.randrange(1 << 30), self.done)
        for _ in range(self.chance.randint(6, 14)):
            self.wait(phase)
            victim = self.chance.choice([v for v in VICTIMS if v not in ('service', 'all') and (v != 'command' or phase in COMMANDS)])
            self.kill(phase, victim)
            if not self.service.alive():
                FAULTS.append(f'the service ended by itself after {victim} was killed')
                break
            if self.chance.random() < 0.2 and not self.service.await_ready(600):
                FAULTS.append(f'not ready ten minutes after {victim} was killed')
        self.wait(phase)
        self.kill(phase, self.chance.choice(['service', 'all']))
        workers.end()

    def wait(self, phase):
        """Until a random moment: of a command one between its beginning and, as long as they take here, its end."""
        time.sleep(self.chance.uniform(0.3, 1.1 * self.work.longest if phase in COMMANDS else 4))

    def start(self, phase):
        """Starts, kills some starts, and waits until one is ready."""
        while self.chance.random() < 0.45:
            self.service.start()
            time.sleep(self.chance.uniform(0.2, 14))
            self.kill('start', self.chance.choice(['service', 'service', 'engine', 'database', 'all']))
            if self.service.alive() and self.chance.random() < 0.5:
                self.kill('start', 'service')
            if self.service.alive():
                break
        began = time.monotonic()
        if not self.service.alive():
            self.service.start()
        limit = began + 900
        while time.monotonic() < limit and get(self.service.management, '/q/health/ready', 10)[0] != 200:
            if self.service.process.poll() is not None:
                print(f'    a start that lost its {"engine or database"} ended with {self.service.process.returncode}; started again', flush=True)
                self.done['starts that ended'] += 1
                self.service.start()
            time.sleep(0.1)
        self.ready.append(time.monotonic() - began)
        if time.monotonic() >= limit:
            FAULTS.append('not ready a quarter of an hour after a start')

    def look(self, commands):
        """Whether all is as the journal says, for those who work here and for readers."""
        self.work.settle()
        public = self.work.public()
        for record in self.chance.sample(sorted(public), min(10, len(public))):
            source, surname, profession = public[record]
            status, text = reader(self.service, f'/api/v1/records/{record}')
            if status != 200 or profession not in text:
                FAULTS.append(f'{surname} (record {record}) is public with "{profession}", and the interface says {status}')
        self.work.scans()
        limit = time.monotonic() + 600
        while int(self.service.sql('select count(*) from hsearch_outbox_event')[0][0]):
            if time.monotonic() > limit:
                FAULTS.append('the index does not follow within ten minutes')
                break
            time.sleep(0.3)
        with concurrent.futures.ThreadPoolExecutor(2) as at_once:
            for command, (status, said) in zip(commands, at_once.map(self.service.run, commands)):
                if status:
                    FAULTS.append(f'{command}: {status} {said}')
        for record in self.chance.sample(sorted(public), min(5, len(public))):
            ids = found(self.service, {'q': public[record][1]})
            if ids is None or record not in ids:
                FAULTS.append(f'{public[record][1]} (record {record}) is public and not found: {ids}')
        self.work.verify_backups()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('app', type=pathlib.Path)
    parser.add_argument('--kills', type=int, default=150)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--entries', type=int, default=60)
    parser.add_argument('--phases', default=','.join(PHASES))
    parser.add_argument('--keep', action='store_true')
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix='kill-everything-'))
    service = Service(options.app, folder, QUICK, f'-Dknigi.engine.jvm-options={QUICK}', '-Dknigi.sample-book=false', '-Dknigi.seal.every=PT1S',
                      '-Dknigi.accounts.confirmed-for=PT24H', '-Dknigi.export.per-client=1000000', '-Dknigi.export.at-once=50', '-Dknigi.preread.program=none')
    work = Work(service, options.seed, options.entries)
    killing = Killing(service, work, options.seed, options.kills)
    readers = Readers(service, work, options.seed)
    order = []
    try:
        service.start().await_ready(300)
        work.set_up()
        for act in ('imports', 'bulk', 'sheet', 'sheet', 'scan'):
            getattr(work, act)()
        work.settle()
        while killing.kills < options.kills and len(FAULTS) < 30:
            order = order or killing.chance.sample(options.phases.split(','), len(options.phases.split(',')))
            phase = order.pop()
            killing.phase(phase)
            killing.start(phase)
            told = len(FAULTS)
            killing.look([killing.chance.choice(['reconcile', 'verify'])])
            print(*FAULTS[told:], sep='\n', flush=True)
        killing.look(['reconcile', 'verify'])
    finally:
        readers.end()
        service.stop()
    report(killing, work, readers)
    FAULTS.extend(f'{many} times answered {odd}' for odd, many in collections.Counter(person.ODD).most_common(20))
    print(*FAULTS, sep='\n')
    finish(folder, options.keep)


def report(killing, work, readers):
    phases = sorted({phase for phase, _ in killing.table})
    tell('\n'.join([f'| killed while | {" | ".join(VICTIMS)} |', f'|---|{"---|" * len(VICTIMS)}',
                    *(f'| {phase} | {" | ".join(str(killing.table[phase, victim] or "") for victim in VICTIMS)} |' for phase in phases)]))
    done = ', '.join(f'{act} {many}' for act, many in sorted(killing.done.items()))
    ready = sorted(killing.ready) or [0]
    tell(f'{killing.kills} kills; {work.journal.acknowledged} changes acknowledged, {work.journal.lost} without an answer ({done}). Readers asked {readers.asked} times for who is '
         f'hidden, {readers.answered} times with an answer. Ready after {ready[len(ready) // 2]:.0f} s in the middle, {ready[-1]:.0f} s at most.')


if __name__ == '__main__':
    main()
