#!/usr/bin/env python3
"""Two PostgreSQL servers by deploy/database_server.sh, and a service on them: does one take over for the other, with nothing lost and never two?

  python3 standby.py APP [--keep]

APP is a built folder (target/quarkus-app), whose service names both servers and brings its own search engine along. The second server copies the first and
follows it; the first is stopped in order and the second told to take over, then that one is killed and the first, which has followed it since, takes over again. Checked:
a server with an empty directory makes no database by itself; one that was written to does not start beside the other; each record is there after each
turn, the service finds the server that takes changes by itself, and reads and writes there. Ends with status 1 if not. Needs Linux, Debian's
postgresql packages, and only Python's standard library; some minutes.
"""
import argparse
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import tempfile
import time

from running import check, finish, free_port
from visitors import PASSWORD, Typist, Visitor

HERE = pathlib.Path(__file__).resolve().parent
# What the entrypoint of the image does, as far as it concerns the script.
ENTRYPOINT = '''#!/bin/sh
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
    initdb -U postgres --auth-local=trust --auth-host=scram-sha-256 -E UTF8 --locale=C.UTF-8 >/dev/null
    pg_ctl -w -o "-c listen_addresses= -c unix_socket_directories=$PGHOST -p $PGPORT" start >/dev/null
    sh "$ROLES"
    pg_ctl -w -m fast stop >/dev/null
fi
unset PGHOST PGPORT
exec "$@"
'''


class Server:
    def __init__(self, folder, name, port, peer):
        self.name, self.port, self.peer, self.folder = name, port, peer, folder / name
        self.folder.mkdir()
        self.user = pwd.getpwnam('nobody') if os.getuid() == 0 else None
        if self.user:
            os.chown(self.folder, self.user.pw_uid, self.user.pw_gid)
        self.data, self.process = self.folder / 'data', None
        self.programs = sorted(pathlib.Path('/usr/lib/postgresql').glob('*/bin'), key=lambda p: int(p.parent.name))[-1]

    def start(self, first=False):
        become = dict(user=self.user.pw_uid, group=self.user.pw_gid, extra_groups=[]) if self.user else {}
        words = {f'KNIGI_{of}_PASSWORD': 'word' for of in ('OWNER', 'DB', 'READERS', 'STANDBY')}
        self.process = subprocess.Popen(
            ['sh', str(HERE.parent / 'database_server.sh'), '-p', str(self.port), '-c', 'listen_addresses=127.0.0.1', '-c', f'unix_socket_directories={self.folder}'],
            cwd='/', stdout=open(self.folder.parent / f'{self.name}.log', 'ab'), stderr=subprocess.STDOUT, start_new_session=True, **become,
            env={**os.environ, **words, 'PATH': f'{self.programs}:{os.environ["PATH"]}', 'PGDATA': str(self.data), 'KNIGI_PEER': f'127.0.0.1:{self.peer}', 'PGHOST': str(self.folder),
                 'PGPORT': str(self.port), 'KNIGI_ENTRYPOINT': f'sh {self.folder.parent}/entrypoint.sh', 'ROLES': str(HERE.parent / 'database_roles.sh'), **({'KNIGI_FIRST_START': 'true'} if first else {})})
        return self

    def ask(self, sql, database='postgres'):
        done = subprocess.run(['psql', '-h', str(self.folder), '-p', str(self.port), '-U', 'postgres', '-d', database, '-Atc', sql], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return done.stdout.decode().strip() if done.returncode == 0 else None

    def await_(self, sql, answer, seconds=90):
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            if self.ask(sql) == answer:
                return True
            time.sleep(0.3)
        return False

    def end(self, how):
        """SIGINT is the fast stop of PostgreSQL; with SIGKILL its other processes end by themselves."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(60)

    def empty(self):
        shutil.rmtree(self.data)


def await_service(management, seconds=900):
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        if Visitor(management, timeout=10, keep=False).get('/q/health/ready', Accept='*/*').status == 200:
            return time.monotonic() - began
        time.sleep(0.3)
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('app', type=pathlib.Path)
    parser.add_argument('--keep', action='store_true', help='leave the folder')
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix='standby-'))
    folder.chmod(0o755)
    (folder / 'entrypoint.sh').write_text(ENTRYPOINT)
    ports = [free_port(), free_port()]
    first, second = Server(folder, 'first', ports[0], ports[1]), Server(folder, 'second', ports[1], ports[0])
    url = f'jdbc:postgresql://127.0.0.1:{ports[0]},127.0.0.1:{ports[1]}/knigi?targetServerType=primary'
    port, management, service = free_port(), free_port(), None
    settings = ['-Xmx512m', f'-Dknigi.data-dir={folder / "data"}', f'-Dquarkus.http.port={port}', f'-Dknigi.management-port={management}', '-Dknigi.accounts.second-factor-required=false',
                f'-Dquarkus.datasource.jdbc.url={url}', '-Dquarkus.datasource.username=knigi', '-Dquarkus.datasource.password=word',
                '-Dquarkus.datasource.readers.username=knigi_readers', '-Dquarkus.datasource.readers.password=word',
                f'-Dquarkus.flyway.jdbc-url={url}', '-Dquarkus.flyway.username=knigi_owner', '-Dquarkus.flyway.password=word', '-jar', str(options.app.resolve() / 'quarkus-run.jar')]
    try:
        first.start()
        time.sleep(6)
        check('a server with an empty directory, alone, makes no database', not first.data.exists() and first.process.poll() is None)
        first.end(signal.SIGKILL)
        first.start(first=True)
        check('told that it is the first start, it makes one', first.await_('select pg_is_in_recovery()', 'f'))
        second.start()
        check('the second copies it and follows', second.await_('select pg_is_in_recovery()', 't') and first.await_("select count(*) from pg_stat_replication where state = 'streaming'", '1'))
        log = open(folder / 'service.log', 'ab')
        subprocess.run(['java', *settings, 'user', 'add', 'Осина', '--role', 'administrator,volunteer', '--password-stdin'], input=(PASSWORD + '\n').encode(), stdout=log, stderr=log, check=True)
        service = subprocess.Popen(['java', *settings], stdout=log, stderr=log, start_new_session=True)
        check('a service starts on both', await_service(management) is not None)
        editor = Typist(port)
        editor.sign_in('Осина')
        editor.send('/workshop/sources', {**editor.form('/workshop/sources/new', '/workshop/sources'), 'id': 'kniga', 'title': 'Книга памяти', 'kind': 'BOOK', 'form': 'lists'})
        typist = Typist(port).begin('Осина', 'kniga')
        people = first.ask('select count(*) from record', 'knigi')

        def turn(what, old, new, how):
            check(f'{what}: what is typed before is acknowledged', typist.go_on(f'плотник {what}').status == 200)
            caught_up = new.await_(f"select pg_last_wal_receive_lsn() >= '{old.ask('select pg_current_wal_flush_lsn()')}'", 't')
            old.end(how)
            began = time.monotonic()
            promoted = new.ask('select pg_promote()')
            back = await_service(management)
            check(f'{what}: the other takes over, the service goes on {time.monotonic() - began:.1f} s after', caught_up and promoted == 't' and back is not None, (caught_up, promoted, back))
            check(f'{what}: nothing is lost', new.ask('select count(*) from record', 'knigi') == people and typist.stands() == f'плотник {what}', typist.stands())
            check(f'{what}: what is typed now is kept', typist.go_on('столяр').status == 200 and typist.stands() == 'столяр')
            old.start()
            try:
                ended = old.process.wait(60)
            except subprocess.TimeoutExpired:
                ended = None
            check(f'{what}: the old one refuses to be the second', ended == 1, ended)
            old.empty()
            old.start()
            check(f'{what}: emptied, it follows', old.await_('select pg_is_in_recovery()', 't') and new.await_("select count(*) from pg_stat_replication where state = 'streaming'", '1'))

        turn('stopped in order', first, second, signal.SIGINT)
        turn('killed', second, first, signal.SIGKILL)
    finally:
        if service:
            service.terminate()
            service.wait()
        first.end(signal.SIGINT)
        second.end(signal.SIGINT)
    finish(folder, options.keep)


if __name__ == '__main__':
    main()
