#!/usr/bin/env python3
"""A machine that fails under the service: is it said clearly, is nothing lost or corrupt, and does all go on by itself?

  python3 bad_machine.py APP [--phases full,readonly,clock,memory] [--seed 1] [--megabytes 1500] [--keep]

APP is a built folder (target/quarkus-app). The same invented people work as in kill_everything.py, and the same journal knows what was acknowledged. Then

  full      the disk of the data directory is filled to the last byte while they work, slowly and at once: what cannot be kept is answered with
            507 or 503 or, by a command, with a message about space; readers are served; with room again all goes on without anybody's help
  readonly  the disk fails and becomes read-only: no 500, the service ends when it is told to; a start on a read-only directory is refused by
            name; after a repair it starts
  clock     two days ahead, then set back: changes, sessions, second factors, seals and the index hold
  memory    a heap that is too small is refused; the kernel kills, in a group with too little memory, what it likes: all comes back

Ends with status 1 and keeps the folder if something is wrong. Needs Linux, root (a loop device, a group of processes with limited memory), psql,
mkfs.ext4, and libfaketime for the clock (a phase whose tool is missing is a fault, not left out); a quarter of an hour. Nothing outside its folder is touched.
"""
import argparse
import collections
import contextlib
import datetime
import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import threading
import time

import person
from journal import Work
from kill_everything import Killing, Workers
from person import Lost, Refused, reader
from running import FAULTS, QUICK, Service, check, finish

PHASES = 'full readonly clock memory'.split()
GROUPS = pathlib.Path('/sys/fs/cgroup')
FAKETIME = sorted(pathlib.Path('/usr/lib').glob('*/faketime/libfaketimeMT.so.1'))
SETTINGS = [QUICK, f'-Dknigi.engine.jvm-options={QUICK}', '-Dknigi.sample-book=false', '-Dknigi.seal.every=PT1S', '-Dknigi.accounts.confirmed-for=PT240H',
            '-Dknigi.preread.program=none']


class Disk:
    """A small file system in a file."""

    def __init__(self, folder, megabytes):
        self.image, self.at = folder / 'disk.img', folder / 'data'
        self.at.mkdir()
        with open(self.image, 'wb') as file:
            file.truncate(megabytes << 20)
        subprocess.run(['mkfs.ext4', '-q', '-m', '0', '-e', 'remount-ro', self.image], check=True)
        self.mount('rw')

    def mount(self, how):
        subprocess.run(['mount', '-o', f'loop,{how},errors=remount-ro', self.image, self.at], check=True)

    def unmount(self):
        for _ in range(60):
            if subprocess.run(['umount', self.at], stderr=subprocess.DEVNULL).returncode == 0:
                return True
            time.sleep(1)
        return False

    def fill(self, leave=0):
        """To the last byte, or so many megabytes of it; what it takes is freed by `clear`."""
        with open(self.at / 'filler', 'ab', buffering=0) as file:
            size = 64 << 20
            while size >= 4096:
                if shutil.disk_usage(self.at).free - size < leave << 20:
                    size //= 2
                    continue
                try:
                    os.posix_fallocate(file.fileno(), os.fstat(file.fileno()).st_size, size)
                except OSError:
                    size //= 2

    def clear(self):
        (self.at / 'filler').unlink()

    def fail(self):
        """As if the kernel had met an error on it."""
        device = subprocess.run(['findmnt', '-no', 'SOURCE', self.at], check=True, capture_output=True, text=True).stdout.strip()
        (pathlib.Path('/sys/fs/ext4') / pathlib.Path(device).name / 'trigger_fs_error').write_text('bad_machine.py')


class Asking:
    """A reader who looks at pages all the time: what he was answered."""

    PATHS = ['/', '/records/{id}', '/api/v1/records/{id}', '/records?q={name}', '/sources', '/counts?rows=sentence&columns=nationality']

    def __init__(self, service, work):
        self.service, self.work, self.seen, self.ended = service, work, collections.Counter(), False
        self.thread = threading.Thread(target=self.go_on, daemon=True)
        self.thread.start()

    def go_on(self):
        chance = random.Random(7)
        while not self.ended:
            public = self.work.public()
            number = chance.choice(sorted(public)) if public else 1
            path = chance.choice(self.PATHS).format(id=number, name=number)
            self.seen[path.split('/')[1].split('?')[0] or 'page', reader(self.service, path)[0]] += 1
            time.sleep(0.1)

    def end(self):
        self.ended = True
        self.thread.join()
        return self.seen


class Machine:
    def __init__(self, app, folder, options, environment=None, prefix=(), disk=False):
        folder.mkdir()
        self.disk = Disk(folder, options.megabytes) if disk else None
        self.service = Service(app, folder, *SETTINGS, environment=environment, prefix=prefix)
        self.work = Work(self.service, options.seed, 60)
        self.killing = Killing(self.service, self.work, options.seed, 0)
        self.seed = options.seed

    def begin(self):
        self.service.start()
        check('the service starts', self.service.await_ready(300))
        self.work.set_up()
        for act in ('imports', 'bulk', 'sheet', 'scan'):
            getattr(self.work, act)()
        self.work.settle()
        for _ in range(12):
            self.work.review()
        return self

    @contextlib.contextmanager
    def at_work(self, *acts):
        """People work meanwhile; what they did is added to `done`."""
        done = collections.Counter()
        asking = Asking(self.service, self.work)
        workers = [Workers(self.work, act, self.seed + n, done) for n, act in enumerate(acts)]
        try:
            yield done
        finally:
            for one in workers:
                one.end()
            done.update({f'{kind} answered {status}': many for (kind, status), many in asking.end().items()})
            print(f'    {dict(sorted(done.items()))}', flush=True)

    def holds(self, when):
        """Everything acknowledged is there, nothing half, index, seals and files agree."""
        told = len(FAULTS)
        check(f'{when}: ready', self.service.await_ready(300))
        self.killing.look(['reconcile', 'verify'])
        check(f'{when}: all that was acknowledged is there, nothing in half, index and seals agree', len(FAULTS) == told, FAULTS[told:][:3])

    def works(self, act, seconds=120):
        """Whether an act succeeds again before long; the seconds it took."""
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            try:
                if getattr(self.work, act)():
                    return time.monotonic() - began
            except (Lost, Refused):
                time.sleep(0.5)
        return None

    def end(self):
        self.service.stop()
        return not self.disk or check('nothing holds the disk when the service has ended', self.disk.unmount())


def no_500(done, what):
    odd = {key: many for key, many in done.items() if key.rsplit(' ', 1)[-1] in ('500', '502', '504')}
    check(f'{what}: no reader was given a failure without words', not odd, odd)
    check(f'{what}: nobody who works was', not person.ODD, person.ODD[:3])
    person.ODD.clear()


def full(app, folder, options):
    machine = Machine(app, folder, options, disk=True).begin()
    work, service, disk = machine.work, machine.service, machine.disk
    book = next(folder.glob('kniga*.csv'))
    again = folder / 'teplo.csv'
    again.write_bytes(book.read_bytes())
    with machine.at_work('sheet', 'scan') as done:
        time.sleep(5)
        disk.fill(leave=250)
        print('    the disk is nearly full', flush=True)
        time.sleep(45)
        disk.fill()
        print('    the disk is full', flush=True)
        time.sleep(30)
        dark = {key: many for key, many in done.items() if ' answered ' in key and not key.endswith(' 200')}
        check('slowly filled disk: every reader was served as always', not dark, dark)
        # PostgreSQL gives room back when it takes its journal away. Of this it may end, and come back with what is kept for it.
        disk.fill()
        status, said = service.run('import', '--format', 'csv', '--source', again.stem, str(again))
        check('an import on the full disk says what is the matter, and its status does', status != 0 and (says(said, 'space') or says(said, 'database')), f'{status} {said}')
        status, said = service.run('backup', str(disk.at / 'backup'))
        check('so does a backup, or there is room for it', status == 0 or says(said, 'space') or says(said, 'database'), f'{status} {said}')
        check('the service is there', service.alive())
        disk.clear()
    no_500(done, 'slowly filled disk')
    goes_on(machine, again, book, 'after a disk that filled slowly')
    with machine.at_work('sheet', 'scan', 'bulk') as done:
        time.sleep(3)
        disk.fill()
        print('    the disk is full at once', flush=True)
        time.sleep(25)
        disk.clear()
        time.sleep(5)
    no_500(done, 'disk filled at once')
    check('disk filled at once: who is asked for by link is shown', done['records answered 200'] + done['api answered 200'] > 20, dict(done))
    goes_on(machine, None, None, 'after a disk that was full at once')
    machine.end()


def says(said, word):
    """Whether a command ends with a line of its own that has the word and is no exception's; what frames warn of stands above."""
    last = said.splitlines()[-1] if said else ''
    return word in last and 'Exception' not in last


def goes_on(machine, again, book, when):
    """With room again, without anybody's help."""
    # What was refused is known again: nobody works on a record of which that is not so.
    machine.work.settle()
    for act in ('edit', 'sheet', 'scan'):
        took = machine.works(act)
        check(f'{when}: {act} goes on by itself' + (f' ({took:.1f} s)' if took is not None else ''), took is not None)
    if again:
        status, said = machine.service.run('import', '--format', 'csv', '--source', again.stem, str(again))
        check('an import that was refused is completed when it is begun again', status == 0 and '60 read = ' in said, said)
        machine.work.books[again.stem] = machine.work.books[book.stem]
    machine.holds(when)


def readonly(app, folder, options):
    machine = Machine(app, folder, options, disk=True).begin()
    service = machine.service
    with machine.at_work('sheet', 'edit') as done:
        time.sleep(5)
        machine.disk.fail()
        print('    the disk is read-only', flush=True)
        time.sleep(30)
    no_500(done, 'read-only disk')
    began = time.monotonic()
    machine.end()
    check('it ends within a minute when it is told to', time.monotonic() - began < 60)
    subprocess.run(['fsck.ext4', '-fy', machine.disk.image], stdout=subprocess.DEVNULL)
    machine.disk.mount('ro')
    status, said = service.run(limit=120)
    check('a read-only directory is refused by its name', status not in (0, None) and str(service.data) in said and 'Exception' not in said, f'{status} {said[-600:]}')
    print(f'    start: {status}, {said.splitlines()[-1] if said else ""}', flush=True)
    machine.disk.unmount()
    machine.disk.mount('rw')
    service.start()
    machine.holds('after the repair')
    machine.end()


def clock(app, folder, options):
    if not check('libfaketime is there', bool(FAKETIME)):
        return
    offset = folder.parent / 'offset'
    offset.write_text('+2d\n')
    machine = Machine(app, folder, options, environment={'LD_PRELOAD': str(FAKETIME[0]), 'FAKETIME_TIMESTAMP_FILE': str(offset), 'FAKETIME_CACHE_DURATION': '1',
                                                         # Only the clock of days is false, and waiting, which is by the other one, stays what it is.
                                                         'FAKETIME_DONT_FAKE_MONOTONIC': '1', 'FAKETIME_FORCE_MONOTONIC_FIX': '0'})
    work, service = machine.work, machine.service
    ahead = lambda: time.time() + 2 * 86400
    # Second factors are given by the clock that the service sees.
    real, person.time = person.time, type('Ahead', (), {'time': staticmethod(ahead)})
    try:
        machine.begin()
        machine.holds('two days ahead')
    finally:
        person.time = real
    for how in ('while it runs', 'before it starts'):
        if how == 'before it starts':
            service.stop()
        offset.write_text('+0d\n')
        if how == 'before it starts':
            service.start()
            service.await_ready(300)
            # Who was not seen for two days, as it seems, may be signed out.
            work.volunteer.cookies.clear()
            work.volunteer.sign_in(False)
            for one in (work.first, work.second, work.admin, work.other_admin):
                one.sign_in_again(time.time())
        with machine.at_work('edit', 'sheet', 'consent', 'hide') as done:
            time.sleep(25)
        no_500(done, f'clock set back {how}')
        check(f'clock set back {how}: people go on', sum(done[act] for act in ('edit', 'sheet', 'consent', 'hide')) > 8, dict(done))
        led, before = '', time.time()
        while time.time() - before < 70:
            try:
                led = work.first.sign_in_again(time.time())
                break
            except Refused as refused:
                led = f'refused: {refused}'
                time.sleep(10)
        check(f'clock set back {how}: somebody with a second factor signs in', led.startswith('/'), led)
        machine.holds(f'clock set back {how}')
        offset.write_text('+2d\n')
    offset.write_text('+0d\n')
    today = datetime.date.today().isoformat()
    later = service.sql(f"select count(*) from record where updated_at > '{today}'::date + 1")[0][0]
    print(f'    {later} records bear a time that is still to come, from when the clock was ahead', flush=True)
    machine.end()


def memory(app, folder, options):
    version = 'v2' if (GROUPS / 'cgroup.controllers').exists() else 'v1'
    group = (GROUPS if version == 'v2' else GROUPS / 'memory') / f'bad-machine-{os.getpid()}'
    limit, usage = ('memory.max', 'memory.current') if version == 'v2' else ('memory.limit_in_bytes', 'memory.usage_in_bytes')
    group.mkdir()
    try:
        machine = Machine(app, folder, options, prefix=['sh', '-c', f'echo $$ > {group}/cgroup.procs; exec "$@"', 'sh'])
        status, said = Service(app, folder, *SETTINGS, heap='32m').run(limit=120)
        check('a heap of 32 MB is refused with what is needed', status not in (0, None) and 'MB' in said and 'Exception' not in said, f'{status} {said[-400:]}')
        print(f'    start: {status}, {said.splitlines()[-1] if said else ""}', flush=True)
        machine.begin()
        service = machine.service
        killed = []
        with machine.at_work('bulk', 'sheet', 'edit') as done:
            for _ in range(3):
                time.sleep(8)
                before = {what: service.first(what) for what in ('service', 'engine', 'database')}
                used = int((group / usage).read_text())
                for share in range(50, 120, 2):
                    # v1 refuses a limit that it cannot reach at once: the lowest that it takes is full with the next thing that starts.
                    with contextlib.suppress(OSError):
                        (group / limit).write_text(str(used * share // 100))
                        print(f'    no more than {used * share // 100 >> 20} MB for all, of {used >> 20}', flush=True)
                        break
                time.sleep(20)
                killed += [what for what, was in before.items() if service.first(what) != was or not pathlib.Path(f'/proc/{was}').exists()]
                (group / limit).write_text('max' if version == 'v2' else '-1')
                if not service.alive():
                    # As systemd or Kubernetes would.
                    service.start()
                service.await_ready(300)
        print(f'    killed by the kernel or for want of memory: {killed or "none"}', flush=True)
        check('the kernel killed something, or this shows nothing', killed)
        no_500(done, 'too little memory')
        machine.holds('with memory again')
        machine.end()
    finally:
        for _ in range(50):
            try:
                group.rmdir()
                break
            except OSError:
                time.sleep(0.2)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('app', type=pathlib.Path)
    parser.add_argument('--phases', default=','.join(PHASES))
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--megabytes', type=int, default=1500, help='of the disk that is filled')
    parser.add_argument('--keep', action='store_true')
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix='bad-machine-'))
    for phase in options.phases.split(','):
        print(f'{phase}:', flush=True)
        try:
            {'full': full, 'readonly': readonly, 'clock': clock, 'memory': memory}[phase](options.app.resolve(), folder / phase, options)
        finally:
            mounted = folder / phase / 'data'
            if os.path.ismount(mounted) and (FAULTS or options.keep):
                print(f'    {mounted} stays mounted')
    finish(folder, options.keep)


if __name__ == '__main__':
    main()
