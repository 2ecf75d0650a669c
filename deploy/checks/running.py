"""A built folder as a running service, for the checks beside this file: started, asked, told commands, killed. Linux, Python's standard library.

With KNIGI_PROOFS=FILE in the environment a check that ends by `finish` writes its part of that file anew: what was run, when, and what came of it.
"""
import http.client
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import time

FAULTS = []
"""What `check` found wrong, in words."""

SAID = []
"""What `check` and `tell` said, as lines of Markdown."""

BEGAN = time.time()
LOAD = os.getloadavg()[0]
PROOFS = 'KNIGI_PROOFS'

QUICK = '-XX:TieredStopAtLevel=1'
"""None of these processes lives long enough to earn back what better code costs."""


def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


def check(what, good, seen=''):
    """Says and notes whether something is as it should be."""
    print(f'  {"ok   " if good else "WRONG"} {what}{"" if good else f": {seen}"}', flush=True)
    SAID.append(f'- {what}' if good else f'- **wrong**: {what}: {seen}')
    if not good:
        FAULTS.append(what)
    return good


def tell(words):
    """Says figures, or a table in Markdown, that belong to what the check shows."""
    print(words, flush=True)
    SAID.append(f'\n{words}\n')


def finish(folder, keep=False, of=''):
    """Ends the check: with status 1 and the folder left if anything was wrong. `of` tells its part of the proofs from that of another run."""
    if os.environ.get(PROOFS):
        prove(pathlib.Path(os.environ[PROOFS]), pathlib.Path(sys.argv[0]).name, of)
    if FAULTS:
        sys.exit(f'{len(FAULTS)} wrong; what is left: {folder}')
    if not keep:
        shutil.rmtree(folder)


def prove(file, name, of=''):
    """Writes the check's part of a file of proofs, in the place of an earlier one of the same name."""
    words = ' '.join('APP' if (pathlib.Path(w) / 'quarkus-run.jar').exists() else w
                     for w in sys.argv[1:])
    day = time.strftime('%Y-%m-%d', time.localtime(BEGAN))
    faults = 'nothing wrong' if not FAULTS else f'**{len(FAULTS)} wrong**'
    part = [f'## {name}{of}', '', f'`python3 deploy/checks/{name} {words}`', '',
            f'{day}, {(time.time() - BEGAN) / 60:.0f} minutes, {os.cpu_count()} processors, load before it {LOAD:.1f}: {faults}.', '', *SAID]
    known = [line for line in SAID if line.startswith('- ')]
    part += [f'- **wrong**: {fault}' for fault in FAULTS if not any(fault in line for line in known)]
    parts = re.split(r'(?m)^(?=## )', file.read_text()) if file.exists() else ['']
    head, parts = parts[0], {p.split('\n', 1)[0][3:]: p for p in parts[1:]}
    parts[name + of] = re.sub(r'\n{3,}', '\n\n', '\n'.join(part)).rstrip() + '\n\n'
    file.write_text((head.rstrip() + '\n\n' + ''.join(parts[one] for one in sorted(parts))).strip() + '\n')


def get(port, path, timeout=60, cookie=None):
    """Status (or what the system said), seconds, headers by small letters, body."""
    connection = http.client.HTTPConnection('127.0.0.1', port, timeout=timeout)
    began = time.monotonic()
    try:
        connection.request('GET', path, headers={'Cookie': cookie} if cookie else {})
        answer = connection.getresponse()
        body = answer.read()
        return answer.status, time.monotonic() - began, {name.lower(): value for name, value in answer.headers.items()}, body.decode(errors='replace')
    except (OSError, http.client.HTTPException) as e:
        return str(e) or type(e).__name__, time.monotonic() - began, {}, ''
    finally:
        connection.close()


class Service:
    """A service, and commands, on one data directory in a folder. Options are those of the virtual machine (-D…), for service and commands."""

    def __init__(self, app, folder, *options, heap='512m', environment=None, prefix=()):
        self.app, self.folder, self.data = pathlib.Path(app).resolve(), folder, folder / 'data'
        self.options, self.heap, self.environment, self.prefix = list(options), heap, environment or {}, list(prefix)
        self.port, self.management = free_port(), free_port()
        self.log = folder / 'service.log'
        self.process = None

    def command(self, *words, heap=None):
        return [*self.prefix, 'java', f'-Xmx{heap or self.heap}', f'-Dknigi.data-dir={self.data}', f'-Dquarkus.http.port={self.port}',
                f'-Dknigi.management-port={self.management}', *self.options, '-jar', str(self.app / 'quarkus-run.jar'), *words]

    def start(self):
        """Starts it and does not wait."""
        with open(self.log, 'ab') as log:
            self.process = subprocess.Popen(self.command(), stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                                            env={**os.environ, **self.environment})
        return self

    def begin(self, *words):
        """Starts a command and does not wait; what it says on standard output can be read."""
        with open(self.folder / 'commands.log', 'ab') as log:
            return subprocess.Popen(self.command(*words), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, start_new_session=True,
                                    env={**os.environ, **self.environment})

    def run(self, *words, said=None, limit=300):
        """Runs a command: its status and all that it said. `said` is its standard input."""
        done = subprocess.run(self.command(*words), input=said, capture_output=True, text=True, timeout=limit, env={**os.environ, **self.environment})
        return done.returncode, (done.stdout + done.stderr).strip()

    def await_ready(self, seconds):
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            if self.process.poll() is not None:
                sys.exit(f'the service has ended with {self.process.returncode}; see {self.folder}')
            if get(self.management, '/q/health/ready', 10)[0] == 200:
                return True
            time.sleep(0.2)
        return False

    def await_answer(self, path, seconds):
        limit = time.monotonic() + seconds
        while time.monotonic() < limit and get(self.port, path, 30)[0] != 200:
            time.sleep(0.2)
        return time.monotonic() < limit

    def alive(self):
        return self.process is not None and self.process.poll() is None

    def stop(self):
        if self.alive():
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(120)

    def first(self, what):
        """The process of `service`, `engine` or `database`; None if none is known."""
        try:
            if what == 'service':
                return self.process.pid if self.alive() else None
            if what == 'engine':
                return int(re.search(r'engine\.process=(\d+)', (self.data / 'services.properties').read_text()).group(1))
            return int((self.data / 'postgres/cluster/postmaster.pid').read_text().split()[0])
        except (OSError, AttributeError, ValueError, IndexError):
            return None

    def processes(self, what):
        """The process and all that it started."""
        found, open_ones = [], [self.first(what)]
        while open_ones:
            one = open_ones.pop()
            if one is None:
                continue
            found.append(one)
            try:
                open_ones += [int(c) for t in pathlib.Path(f'/proc/{one}/task').iterdir() for c in (t / 'children').read_text().split()]
            except OSError:
                pass
        return found

    def ours(self, number):
        """Whether a process belongs to this folder: numbers are given anew."""
        try:
            words = pathlib.Path(f'/proc/{number}/cmdline').read_bytes().decode(errors='replace')
            where = os.readlink(f'/proc/{number}/cwd')
        except OSError:
            return False
        return str(self.data) in words or where.startswith(str(self.data))

    def kill(self, *victims):
        """SIGKILL to each of `service`, `engine`, `database`; those that there were."""
        found = [(what, self.first(what)) for what in victims]
        killed = []
        for what, number in found:
            if number and self.ours(number) and signalled([number], signal.SIGKILL):
                killed.append(what)
        if 'service' in killed:
            self.process.wait()
        return killed

    def settings(self):
        return dict(line.strip().split('=', 1) for line in (self.data / 'services.properties').open() if '=' in line)

    def sql(self, question):
        """Rows of an answer, cells as text."""
        said = self.settings()
        done = subprocess.run(['psql', '-X', '-q', '-At', '-F', '\t', '-h', '127.0.0.1', '-p', said['postgres.port'], '-U', 'postgres', '-v', 'ON_ERROR_STOP=1',
                               said['postgres.database']], input=question, capture_output=True, text=True,
                              env={**os.environ, 'PGPASSWORD': said['postgres.superuser-password']})
        if done.returncode:
            raise OSError('psql: ' + done.stderr.strip())
        return [line.split('\t') for line in done.stdout.splitlines()]


def signalled(numbers, which):
    """Sends a signal to processes; how many there were."""
    many = 0
    for one in numbers:
        try:
            os.kill(one, which)
            many += 1
        except ProcessLookupError:
            pass
    return many
