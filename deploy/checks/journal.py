"""What is done at the workplace while things are killed, and what of it was acknowledged. See kill_everything.py."""
import concurrent.futures
import csv
import hashlib
import io
import random
import re
import shutil
import struct
import threading
import time
import zlib

from person import Lost, Person, Refused
from running import FAULTS

PASSWORD = 'сорок тихих вёдер у колодца'
PEOPLE = {'Верба': 'volunteer', 'Рябина': 'reviewer', 'Рогоз': 'reviewer', 'Акация': 'administrator', 'Айва': 'administrator'}
BEGIN = 'бал вор гур дем жил зар кол лам мур нед пор руб сем тол фил хор чур шиб щед яр'.split()
MIDDLE = 'ава еке иби оло уду яжи ере ому ину ого'.split()
END = 'хин жнев дулин бицын гашев тунов рыгин мякин вешин залов'.split()
HEAD = ['surname', 'given_name', 'patronymic', 'birth.date', 'birth.place', 'profession', 'arrest.date', 'sentence.kind', 'execution.date']
SHEET = 8


def table(surnames, trade):
    """A table of invented people, all of them shot in 1937, so that nobody may be living."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(HEAD)
    for at, surname in enumerate(surnames):
        rows.writerow([surname.capitalize(), 'Егор', 'Лукич', 1880 + at % 20, 'дер. Выдумка', f'{trade} {at}', '1937-10-%02d' % (1 + at % 28), 'DEATH', '1937-12-01'])
    return out.getvalue().encode()


def picture(number):
    """A small PNG that no other number gives."""
    chance, side = random.Random(number), 64
    rows = b''.join(b'\0' + bytes(chance.randrange(256) for _ in range(side)) for _ in range(side))
    part = lambda name, data: struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))
    return b'\x89PNG\r\n\x1a\n' + part(b'IHDR', struct.pack('>IIBBBBB', side, side, 8, 0, 0, 0, 0)) + part(b'IDAT', zlib.compress(rows)) + part(b'IEND', b'')


class Journal:
    """For each thing what was last acknowledged, and what was asked for since without an answer that says what became of it."""

    def __init__(self):
        self.known, self.pending, self.lock = {}, {}, threading.RLock()
        self.acknowledged = self.lost = 0

    def say(self, wishes, act):
        """Does `act`, after which each thing of `wishes` should be as it says there."""
        with self.lock:
            for thing, value in wishes.items():
                self.pending.setdefault(thing, []).append(value)
        try:
            answer = act()
        except Refused:
            with self.lock:
                for thing, value in wishes.items():
                    self.pending[thing].remove(value)
            raise
        except Lost:
            self.lost += 1
            raise
        with self.lock:
            self.acknowledged += 1
            for thing, value in wishes.items():
                self.known[thing], self.pending[thing] = value, []
        return answer

    def may_be(self, thing):
        return [self.known.get(thing)] + self.pending.get(thing, [])

    def settle(self, thing, actual):
        """Compares with what is there, which is known from then on."""
        with self.lock:
            if actual not in self.may_be(thing):
                FAULTS.append(f'{thing} is {actual}; acknowledged was {self.known.get(thing)}, under way {self.pending.get(thing, [])}')
            self.known[thing], self.pending[thing] = actual, []


class Work:
    """What people do. Each act does one thing, and raises Lost or Refused; who works on a record holds it meanwhile."""

    def __init__(self, service, seed, entries):
        self.service, self.entries, self.journal = service, entries, Journal()
        self.chance, self.numbers, self.mutex = random.Random(seed), 0, threading.Lock()
        self.surnames, self.names, self.held, self.books, self.runs = set(), {}, set(), {}, {}
        self.pages, self.backups, self.commands = {}, {}, []
        self.sheets, self.longest = {}, 10

    def set_up(self):
        with concurrent.futures.ThreadPoolExecutor(len(PEOPLE)) as at_once:
            for status, said in at_once.map(lambda one: self.service.run('user', 'add', one[0], '--role', one[1], '--password-stdin', said=PASSWORD + '\n'), PEOPLE.items()):
                if status:
                    raise SystemExit(f'user add: {said}')
        self.volunteer, self.first, self.second, self.admin, self.other_admin = (
            Person(self.service, name, PASSWORD).sign_in(role != 'volunteer') for name, role in PEOPLE.items())
        for source in ('listy', 'snimki'):
            self.first.send(self.first.page('/workshop/sources/new'), '/workshop/sources', id=source, title=f'Выдумки: {source}', invented='on')

    def number(self):
        with self.mutex:
            self.numbers += 1
            return self.numbers

    def new_surnames(self, many):
        with self.mutex:
            made = []
            while len(made) < many:
                one = self.chance.choice(BEGIN) + self.chance.choice(MIDDLE) + self.chance.choice(MIDDLE) + self.chance.choice(END)
                if one not in self.surnames:
                    self.surnames.add(one)
                    made.append(one)
            return made

    # records: (state, profession, open proposals, revisions, moves)

    def pick(self, *states):
        """A record in one of the states that nobody works on and about which nothing is open, held; None if there is none."""
        with self.mutex:
            fit = [thing for thing, value in list(self.journal.known.items()) if thing[0] == 'record' and value and value[0] in states
                   and not value[2] and thing not in self.held and not self.journal.pending.get(thing) and thing[1] not in self.of_runs()]
            if not fit:
                return None
            thing = self.chance.choice(fit)
            self.held.add(thing)
            return thing

    def of_runs(self):
        return {record for records in self.runs.values() for record in records}

    def on_record(self, states, act):
        thing = self.pick(*states)
        if thing is None:
            return False
        try:
            act(thing, *self.journal.known[thing])
        finally:
            self.held.discard(thing)
        return True

    def edit(self):
        """A reviewer corrects what is not published."""
        def act(thing, state, profession, proposals, revisions, moves):
            said, at = f'столяр артели {self.number()}', f'/workshop/records/{thing[1]}/edit'
            page = self.first.page(at)
            self.journal.say({thing: (state, said, '', revisions + 1, moves)},
                             lambda: self.first.send(page, at, **{'f:profession': said}, reason='проверено'))
        return self.on_record(['DRAFT', 'SUBMITTED', 'REVIEWED', 'HIDDEN'], act)

    def consent(self):
        """A reviewer corrects what is published, another consents."""
        def act(thing, state, profession, proposals, revisions, moves):
            said, at = f'возчик обоза {self.number()}', f'/workshop/records/{thing[1]}/edit'
            page = self.first.page(at)
            self.journal.say({thing: (state, profession, 'EDIT', revisions, moves)},
                             lambda: self.first.send(page, at, **{'f:profession': said, 'reason': 'по книге'}))
            self.decide(thing, (state, said, '', revisions + 1, moves + 1))
        return self.on_record(['PUBLISHED'], act)

    def decide(self, thing, becomes):
        page = self.second.page('/workshop/proposals')
        found = re.search(rf'href="/workshop/records/{thing[1]}".*?action="(/workshop/proposals/\d+)"', page, re.S)
        if not found:
            FAULTS.append(f'the proposal about {thing} was acknowledged and is not listed')
            return
        self.journal.say({thing: becomes}, lambda: self.second.send(page, found.group(1), act='consent'))

    def propose(self, thing, kind, was, becomes):
        at = f'/workshop/records/{thing[1]}'
        page = self.first.page(at)
        self.journal.say({thing: was}, lambda: self.first.send(page, at + '/proposals', kind=kind, reason='так решено'))
        self.decide(thing, becomes)

    def hide(self):
        """Two reviewers hide somebody."""
        def act(thing, state, profession, proposals, revisions, moves):
            self.propose(thing, 'HIDE', (state, profession, 'HIDE', revisions, moves), ('HIDDEN', profession, '', revisions, moves + 1))
        return self.on_record(['PUBLISHED'], act)

    def show(self):
        """Two reviewers show somebody again."""
        def act(thing, state, profession, proposals, revisions, moves):
            self.propose(thing, 'SHOW_AGAIN', (state, profession, 'SHOW_AGAIN', revisions, moves), ('REVIEWED', profession, '', revisions, moves + 1))
        return self.on_record(['HIDDEN'], act)

    def review(self):
        """The volunteer submits, a reviewer accepts, publishes, or gives back."""
        def act(thing, state, profession, proposals, revisions, moves):
            move, becomes, who = {'DRAFT': ('SUBMIT', 'SUBMITTED', self.volunteer), 'SUBMITTED': self.chance.choice(
                [('ACCEPT', 'REVIEWED', self.second)] * 3 + [('RETURN', 'DRAFT', self.second)]), 'REVIEWED': ('PUBLISH', 'PUBLISHED', self.second)}[state]
            at = f'/workshop/records/{thing[1]}'
            page = who.page(at)
            self.journal.say({thing: (becomes, profession, '', revisions, moves + 1)}, lambda: who.send(
                self.only(page, move), at + '/moves', **({'reason': 'ещё раз'} if move == 'RETURN' else {})))
        return self.on_record(['DRAFT', 'SUBMITTED', 'REVIEWED'], act)

    def only(self, page, move):
        """The page without the forms of other moves."""
        forms = [f for f in re.findall(r'<form.*?</form>', page, re.S) if f'value="{move}"' in f]
        return forms[0] if forms else page

    # uploads
    def sheet(self):
        """The volunteer uploads a table and takes it in."""
        number, at = self.number(), '/workshop/sources/listy'
        name, surnames = f'list-{number}.csv', self.new_surnames(SHEET)
        self.sheets[name] = surnames
        page = self.volunteer.page(at)
        led = self.journal.say({('sheet', name): 'uploaded'}, lambda: self.volunteer.send(
            page, at + '/sheets', file=('table', name, table(surnames, 'пахарь'), 'text/csv')))
        page = self.volunteer.page(led)
        self.journal.say({('sheet', name): f'{SHEET} records'}, lambda: self.volunteer.send(page, led, c0=None, act='take'))
        return True

    def scan(self):
        """The volunteer adds the image of a page."""
        number, at = self.number(), '/workshop/sources/snimki'
        page = self.volunteer.page(at)
        self.journal.say({('page', f'с. {number}'): 'there'}, lambda: self.volunteer.send(
            page, at + '/pages', label=f'с. {number}', file=('image', f'{number}.png', picture(number), 'image/png')))
        return True

    # commands of the server
    def command(self, *words):
        process = self.service.begin(*words)
        self.commands.append(process)
        began = time.monotonic()
        out, _ = process.communicate()
        if process.returncode:
            raise Lost(f'{words[0]} ended with {process.returncode}')
        self.longest = time.monotonic() - began
        return out.decode().strip().split('\n')[-1]

    def load(self, *options):
        """A book by the command line, begun again until it is in."""
        unfinished = [name for name in self.books if not self.journal.known.get(('book', name))]
        if unfinished:
            name = unfinished[0]
        else:
            name = f'kniga{self.number()}'
            self.books[name] = self.new_surnames(self.entries)
            (self.service.folder / f'{name}.csv').write_bytes(table(self.books[name], 'кузнец'))
        file = self.service.folder / f'{name}.csv'
        said = self.journal.say({('book', name): self.entries}, lambda: self.command('import', *options, '--format', 'csv', '--source', name, str(file)))
        if not said.startswith(f'{self.entries} read ='):
            FAULTS.append(f'{name}: {said}')
        return True

    def imports(self):
        return self.load('--no-bulk')

    def bulk(self):
        return self.load('--bulk')

    def reindex(self):
        return bool(self.command('reindex')) or True

    def backup(self):
        folder = self.service.folder / f'backup{self.number()}'
        self.backups[folder] = False
        self.command('backup', str(folder))
        self.backups[folder] = True
        return True

    def run(self):
        """Two administrators hide a whole import, show it again; one publishes it."""
        ready = [run for run, records in self.runs.items() if not any(self.journal.pending.get(('record', r)) for r in records)
                 and not self.journal.pending.get(('run', run))]
        if not ready:
            return False
        run = self.chance.choice(ready)
        states = {r: self.journal.known[('record', r)] for r in self.runs[run]}
        seen = {value[0] for value in states.values()}
        source = self.names[self.runs[run][0]][0]
        at = f'/workshop/sources/{source}'
        if self.journal.known.get(('run', run)):
            return self.decide_run(run, states)
        act = 'take-back' if seen == {'PUBLISHED'} else 'publish' if seen == {'REVIEWED'} else 'show-again'
        page = self.admin.page(at)
        if act == 'publish':
            self.journal.say(self.all_of(states, 'PUBLISHED'), lambda: self.admin.send(page, f'{at}/runs/{run}', act=act, reason='верный набор'))
            return True
        self.journal.say({('run', run): act}, lambda: self.admin.send(page, f'{at}/runs/{run}', act=act, reason='так решено'))
        return self.decide_run(run, states)

    def decide_run(self, run, states):
        kind = self.journal.known[('run', run)]
        page = self.other_admin.page('/workshop/proposals')
        source = self.names[self.runs[run][0]][0]
        found = re.search(rf'href="/workshop/sources/{source}#runs".*?action="(/workshop/proposals/runs/\d+)"', page, re.S)
        if not found:
            FAULTS.append(f'the proposal about run {run} was acknowledged and is not listed')
            return True
        wishes = self.all_of(states, 'HIDDEN' if kind == 'take-back' else 'REVIEWED')
        self.journal.say({**wishes, ('run', run): ''}, lambda: self.other_admin.send(page, found.group(1), act='consent'))
        return True

    @staticmethod
    def all_of(states, becomes):
        return {('record', r): (becomes, *value[1:4], value[4] + 1) if value[0] != becomes else value for r, value in states.items()}

    # what is there

    def hidden(self):
        """Records that are surely not public, with source and surname."""
        with self.journal.lock:
            return {thing[1]: self.names[thing[1]] for thing in self.journal.known if thing[0] == 'record' and thing[1] in self.names
                    and all(value and value[0] != 'PUBLISHED' for value in self.journal.may_be(thing))}

    def public(self):
        """Records that are surely public, with source, surname and profession."""
        with self.journal.lock:
            return {thing[1]: (*self.names[thing[1]], value[1]) for thing, value in list(self.journal.known.items()) if thing[0] == 'record' and thing[1] in self.names
                    and value and value[0] == 'PUBLISHED' and not self.journal.pending.get(thing)}

    def settle(self):
        """Compares the journal with the database, and takes up what is new."""
        sql, journal = self.service.sql, self.journal
        rows = sql('''select r.id, r.source_id, lower(coalesce(r.surname, '')), r.state, coalesce(r.profession, ''),
            coalesce((select string_agg(kind, ',') from record_proposal p where p.record_id = r.id and p.outcome is null), ''),
            (select count(*) from revision v where v.record_id = r.id), (select count(*) from record_move m where m.record_id = r.id), coalesce(e.run_id, 0)
            from record r join entry e on e.id = r.entry_id order by r.id''')
        counts, there = {}, set()
        for record, source, surname, state, profession, proposals, revisions, moves, run in rows:
            thing, actual = ('record', int(record)), (state, profession, proposals, int(revisions), int(moves))
            counts[source, surname] = counts.get((source, surname), 0) + 1
            there.add(thing)
            if thing in journal.known:
                journal.settle(thing, actual)
            else:
                journal.known[thing], self.names[int(record)] = actual, (source, surname)
        for thing in [t for t in journal.known if t[0] == 'record' and t not in there]:
            FAULTS.append(f'{thing} is gone')
        FAULTS.extend(f'{key} is there {many} times' for key, many in counts.items() if many > 1)
        for name, book in self.books.items():
            many = sum(counts.get((name, surname), 0) for surname in book)
            if journal.known.get(('book', name), many) != many:
                FAULTS.append(f'of {name}, which was in, {many} of {self.entries} are there')
            journal.pending[('book', name)] = []  # one that was cut short may have brought any of its entries; it is begun again
        sheets = {}
        for name, run in sql('select name, run_id from sheet'):
            many = sum(counts.get(('listy', surname), 0) for surname in self.sheets[name])
            sheets[name] = f'{many} records' if run or many else 'uploaded'
        pages = {row[0] for row in sql("select label from page where source_id = 'snimki'")}
        for thing in list(journal.known | journal.pending):
            if thing[0] == 'sheet':
                journal.settle(thing, sheets.get(thing[1]))
            elif thing[0] == 'page':
                journal.settle(thing, 'there' if thing[1] in pages else None)
        kinds = {'HIDE': 'take-back', 'SHOW_AGAIN': 'show-again'}
        open_ones = {int(row[0]): kinds[row[1]] for row in sql('select run_id, kind from run_proposal where outcome is null')}
        for run in self.runs:
            journal.settle(('run', run), open_ones.get(run, ''))
        self.half(sql)
        self.choose_runs(sql)

    def half(self, sql):
        """Things of which a part is there."""
        for what, question in {
            'texts that stand twice': "select source_id || ' ' || left(raw, 60) from entry group by source_id, raw having count(*) > 1",
            'revisions that are not numbered one by one': 'select record_id from revision group by record_id having max(no) <> count(*)',
            'records without a name': 'select id from record where surname is null',
            'entries without a record': 'select e.id from entry e where not exists (select from record r where r.entry_id = e.id) and not exists (select from revision v where v.entry_to = e.id)',
            'hidden records without a move': "select r.id from record r where r.state = 'HIDDEN' and not exists (select from record_move m where m.record_id = r.id and m.state_to = 'HIDDEN')",
            'edits that were consented to and not made': "select p.id from record_proposal p where p.kind = 'EDIT' and p.outcome = 'CONSENTED' and not exists (select from revision v where v.record_id = p.record_id and v.reason = p.reason)",
        }.items():
            rows = sql(question)
            if rows:
                FAULTS.append(f'{what}: {[row[0] for row in rows][:5]}')

    def choose_runs(self, sql):
        """Half of the books that are in are hidden and shown as a whole, and not edited."""
        for name in sorted(name for name in self.books if self.journal.known.get(('book', name)))[::2]:
            runs = sql(f"select e.run_id, r.id from record r join entry e on e.id = r.entry_id where r.source_id = '{name}'")
            if len({run for run, _ in runs}) == 1 and int(runs[0][0]) not in self.runs and len(self.runs) < 3:
                self.runs[int(runs[0][0])] = [int(record) for _, record in runs]
                self.journal.known[('run', int(runs[0][0]))] = ''

    def scans(self):
        """Every page has its image, whole and as it was first seen."""
        pages = self.service.sql("select id, label, image from page where source_id = 'snimki' order by id")
        for number, label, image in pages:
            status, _, content = self.volunteer.ask('GET', f'/workshop/pages/{number}/image')
            digest = hashlib.sha256(content).hexdigest()
            whole = status == 200 and content[:2] == b'\xff\xd8' and content[-2:] == b'\xff\xd9'
            if not whole or self.pages.setdefault(label, digest) != digest:
                FAULTS.append(f'the image of page {label} ({image}) is {status}, {len(content)} bytes')

    def verify_backups(self):
        """What was acknowledged is whole; what was not is whole or known not to be."""
        for folder, acknowledged in list(self.backups.items()):
            status, said = self.service.run('backup', 'verify', str(folder)) if folder.exists() else (3, 'not there')
            if acknowledged and status or status not in (0, 3):
                FAULTS.append(f'backup verify {folder}: {status} {said}')
            shutil.rmtree(folder, ignore_errors=True)
            del self.backups[folder]
