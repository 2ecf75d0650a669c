#!/usr/bin/env python3
"""Two services on one PostgreSQL and three search nodes, of which one thing after the other is killed: is anybody refused, is anything lost?

  python3 cluster.py APP [--engine FOLDER --java JAVA] [--entries 8000] [--seconds 20] [--phases nodes,paused,database,search,rolling,once] [--keep]

APP is a built folder (target/quarkus-app); its engine makes the three nodes, Debian's postgresql the database. Readers ask both services without
pause for records, lists, tables and the interface, and do not try again; two reviewers edit what is published, an import runs. Then

  nodes      a search node is killed and started again, then the elected one: no reader is refused
  paused     a search node is paused, as behind a cut cable (SIGSTOP): no reader is refused
  database   PostgreSQL is stopped for a minute: 503 with Retry-After within two seconds, not ready, alive, all back by itself
  search     all search nodes are killed: records are shown by their links, a search says so on a page with 503, all back by itself
  rolling    each service is stopped and started while clients ask whichever is ready: nobody is refused
  once       what is done from time to time was done once and not once a service: the book of an empty collection, a backup, the seal, who may
             be living, mails, the reading of a scan

At the end every edit that was acknowledged must stand, and index and database must agree (`reconcile`, `verify`). Ends with status 1 if anything is
wrong, and keeps the folder. With --engine the nodes are of another version of OpenSearch: one of line 3, which wants Java 21, is made in target/engine by
  mvn generate-resources -Dopensearch.version=3.9.0 -Dnetty.version=4.2.18.Final -Dengine.node=node3
Needs Linux and only Python's standard library; a quarter of an hour and 4 GB of memory.
"""
import argparse
import collections
import json
import os
import pathlib
import pwd
import random
import re
import shutil
import signal
import socketserver
import struct
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import zlib

from running import check, finish, free_port
from visitors import PASSWORD, Crowd, Visitor, percentile

HERE = pathlib.Path(__file__).resolve().parent
PAGES_BY_LINK = ['/records/{id}', '/api/v1/records/{id}']
SEARCHES = ['/records?q=' + urllib.parse.quote(w) for w in ('иванов', 'петр', 'кузнецов 1890')] + [
    '/api/v1/records?q=' + urllib.parse.quote('мельник'), '/counts?rows=sentence&columns=nationality', '/api/v1/suggest?q=' + urllib.parse.quote('ива')]
OTHERS = ['/', '/sources', '/knowledge']


class Postgres:
    """A server as Debian's package brings it, run by somebody who is not root, with the roles of database_roles.sh."""

    def __init__(self, folder):
        versions = sorted(pathlib.Path('/usr/lib/postgresql').glob('*/bin'), key=lambda p: int(p.parent.name))
        self.programs = versions[-1] if versions else pathlib.Path(shutil.which('pg_ctl')).resolve().parent
        self.folder, self.port = folder, free_port()
        folder.mkdir(mode=0o700)
        self.user = None
        if os.getuid() == 0:
            self.user = pwd.getpwnam('nobody')
            os.chown(folder, self.user.pw_uid, self.user.pw_gid)
        self.run('initdb', '-D', self.folder / 'cluster', '-U', 'postgres', '--auth-local=trust', '--auth-host=scram-sha-256', '-E', 'UTF8', '--locale=C.UTF-8')
        self.start()
        passwords = {f'KNIGI_{name}_PASSWORD': 'word' for name in ('OWNER', 'DB', 'READERS')}
        subprocess.run(['sh', str(HERE.parent / 'database_roles.sh')], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, **passwords, 'PGHOST': str(folder), 'PGPORT': str(self.port)})

    def run(self, program, *words):
        become = dict(user=self.user.pw_uid, group=self.user.pw_gid, extra_groups=[]) if self.user else {}
        subprocess.run([self.programs / program, *words], check=True, stdout=open(self.folder.parent / 'postgres.log', 'ab'), stderr=subprocess.STDOUT, cwd='/', **become)

    def start(self):
        self.run('pg_ctl', '-w', '-D', self.folder / 'cluster', '-l', self.folder / 'server.log', '-o',
                 f'-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder} -c shared_buffers=128MB -c max_connections=200', 'start')

    def stop(self):
        self.run('pg_ctl', '-w', '-D', self.folder / 'cluster', '-m', 'fast', 'stop')

    def ask(self, sql):
        done = subprocess.run(['psql', '-h', str(self.folder), '-p', str(self.port), '-U', 'postgres', '-d', 'knigi', '-Atc', sql], check=True, stdout=subprocess.PIPE)
        return done.stdout.decode().strip()


class Node:
    """A search node: the engine that the service ships, or one of another version, with settings that make it one of three."""

    def __init__(self, engine, java, folder, name, heap):
        self.home, self.java, self.folder, self.name, self.heap = engine, java, folder / name, name, heap
        self.port, self.transport, self.process = free_port(), free_port(), None
        self.folder.mkdir()

    def start(self, nodes):
        home = self.home
        self.process = subprocess.Popen(
            [self.java, f'-Xmx{self.heap}', '-XX:+UseSerialGC', f'-Dlog4j2.configurationFile={home}/log4j2.properties', f'-Dknigi.engine.logs={self.folder}',
             '-cp', f'{home}/classes:{home}/lib/*', 'org.knigipamiati.engine.Engine', str(self.folder / 'data'), str(self.port),
             f'node.name={self.name}', f'transport.port={self.transport}', 'discovery.type=zen',
             'discovery.seed_hosts=' + ','.join(f'127.0.0.1:{n.transport}' for n in nodes),
             'cluster.initial_cluster_manager_nodes=' + ','.join(n.name for n in nodes)],
            stdin=subprocess.PIPE, stdout=open(self.folder / 'out.log', 'ab'), stderr=subprocess.STDOUT, start_new_session=True)

    def kill(self):
        self.process.kill()
        self.process.wait()


class Cluster:
    def __init__(self, engine, java, folder, heap):
        self.nodes = [Node(engine, java, folder, f'search-{i}', heap) for i in (1, 2, 3)]
        for node in self.nodes:
            node.start(self.nodes)

    def ask(self, path):
        for node in self.nodes:
            answer = Visitor(node.port, timeout=5, keep=False).get(path, Accept='application/json')
            if answer.status == 200:
                return json.loads(answer.body)
        return None

    def version(self):
        """Of the engine and of the Java that runs it."""
        java = next(iter(self.ask('/_nodes/jvm')['nodes'].values()))['jvm']['version']
        return f"OpenSearch {self.ask('/')['version']['number']} on Java {java}"

    def await_(self, good, seconds):
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            health = self.ask('/_cluster/health')
            if health and good(health):
                return True
            time.sleep(0.5)
        return False

    def await_green(self, seconds=300):
        return self.await_(lambda h: h['number_of_nodes'] == 3 and h['status'] == 'green', seconds)

    def elected(self):
        name = self.ask('/_cat/cluster_manager?format=json')[0]['node']
        return next(n for n in self.nodes if n.name == name)

    def copies(self):
        """Where the index that is read stands: names of nodes, the one that is written first in front."""
        rows = self.ask('/_cat/shards/records-read?format=json') or []
        return [r['node'] for r in sorted(rows, key=lambda r: r['prirep']) if r['state'] == 'STARTED']


class Mails(socketserver.StreamRequestHandler):
    """A mail server that keeps what it is given."""
    kept = []

    def handle(self):
        say = lambda words: self.wfile.write(words.encode() + b'\r\n')
        say('220 here')
        letter = None
        for line in self.rfile:
            words = line.decode(errors='replace').rstrip('\r\n')
            if letter is not None:
                if words == '.':
                    Mails.kept.append('\n'.join(letter))
                    letter = None
                    say('250 kept')
                else:
                    letter.append(words)
            elif words.upper().startswith('DATA'):
                letter = []
                say('354 go on')
            elif words.upper().startswith('QUIT'):
                say('221 bye')
                return
            else:
                say('250 good')


class Service:
    def __init__(self, number, app, folder, database, cluster, mail):
        self.number, self.app, self.folder = number, app, folder
        self.port, self.management, self.process, self.ready = free_port(), free_port(), None, False
        self.settings = [
            f'-Dknigi.data-dir={folder / "data"}', f'-Dknigi.backup.folder={folder / "backups"}', '-Dknigi.accounts.second-factor-required=false',
            '-Dknigi.living.refresh-after=PT20S', '-Dquarkus.shutdown.delay=4S',
            f'-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:{database.port}/knigi', '-Dquarkus.datasource.username=knigi', '-Dquarkus.datasource.password=word',
            '-Dquarkus.datasource.readers.username=knigi_readers', '-Dquarkus.datasource.readers.password=word',
            f'-Dquarkus.flyway.jdbc-url=jdbc:postgresql://127.0.0.1:{database.port}/knigi', '-Dquarkus.flyway.username=knigi_owner', '-Dquarkus.flyway.password=word',
            '-Dquarkus.hibernate-search-orm.elasticsearch.hosts=' + ','.join(f'127.0.0.1:{n.port}' for n in cluster.nodes),
            '-Dknigi.mail.from=site@knigi.example', '-Dknigi.web.public-url=http://knigi.example', '-Dquarkus.mailer.host=127.0.0.1', f'-Dquarkus.mailer.port={mail}',
            '-Dquarkus.mailer.start-tls=DISABLED', '-Dquarkus.mailer.mock=false']

    def start(self):
        self.process = subprocess.Popen(['java', '-Xmx512m', *self.settings, f'-Dquarkus.http.port={self.port}', f'-Dknigi.management-port={self.management}',
                                         '-jar', str(self.app / 'quarkus-run.jar')],
                                        stdout=open(self.folder / f'service-{self.number}.log', 'ab'), stderr=subprocess.STDOUT, start_new_session=True)

    def command(self, *words, **options):
        return subprocess.Popen(['java', '-Xmx512m', *self.settings, '-jar', str(self.app / 'quarkus-run.jar'), *words],
                                stdout=subprocess.PIPE, stderr=open(self.folder / 'commands.log', 'ab'), start_new_session=True, **options)

    def run(self, *words, given=None):
        done = self.command(*words, stdin=subprocess.PIPE)
        out, _ = done.communicate(given and given.encode())
        return done.returncode, out.decode().strip().replace('\n', ' | ')

    def health(self, what='ready'):
        return Visitor(self.management, timeout=10, keep=False).get(f'/q/health/{what}', Accept='*/*')

    def await_ready(self, seconds=300):
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            if self.process.poll() is not None:
                sys.exit(f'service {self.number} has ended; see {self.folder}')
            if self.health().status == 200:
                return True
            time.sleep(0.25)
        return False

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(120)


class Readers:
    """Ask one address after the other, each of one service, and note what they meet: (when, service, address, answer)."""

    def __init__(self, where, addresses, each=2, pause=0.1):
        self.seen, self.addresses = [], addresses
        self.crowd = Crowd([self.reader(number, port, pause) for number, port in where for _ in range(each)])

    def reader(self, number, port, pause):
        visitor, chance = Visitor(port), random.Random(len(self.seen) + number)

        def one(ended):
            path = chance.choice(self.addresses)
            answer = visitor.get(path)
            self.seen.append((time.monotonic() - answer.seconds, number, path, answer))
            ended.wait(pause)
        return one

    def __enter__(self):
        self.crowd.__enter__()
        return self

    def __exit__(self, *_):
        self.crowd.__exit__()

    def none_refused(self, what):
        wrong = [s for s in self.seen if s[3].status != 200]
        took = [s[3].seconds for s in self.seen]
        check(f'{what}: none of {len(self.seen)} answers is anything but 200 (p50 {percentile(took, .5) * 1000:.0f}, p99 {percentile(took, .99) * 1000:.0f}, longest {max(took) * 1000:.0f} ms)',
              not wrong, f'{len(wrong)}, as {[(s[1], s[2], s[3].status, s[3].why or s[3].text[:80]) for s in wrong[:4]]}')


class Editors:
    """Two reviewers: one proposes to change what a published record says, the other consents; what was acknowledged is remembered."""

    def __init__(self, ports, records):
        self.proposer, self.second, self.records, self.done, self.tried = Visitor(ports[0]), Visitor(ports[1]), records, {}, 0
        self.proposer.sign_in('Сирень')
        self.second.sign_in('Ольха')

    def edit(self, ended):
        """One edit; whoever is refused by an outage tries again with another record."""
        record, words = self.records[self.tried % len(self.records)], f'плотник {self.tried}'
        self.tried += 1
        try:
            path = f'/workshop/records/{record}/edit'
            fields = self.proposer.form(path, path)
            self.proposer.send(path, {**fields, 'f:profession': words, 'reason': 'по карточке'})
            # What an outage has left waiting is consented to as well, and is then what was acknowledged last.
            for section in self.second.get('/workshop/proposals').text.split('<section')[1:]:
                proposal, of = re.search(r'id="p-(\d+)".*?/workshop/records/(\d+)', section, re.S).groups()
                action = f'/workshop/proposals/{proposal}'
                fields = self.second.form('/workshop/proposals', action)
                edited = re.findall(r'плотник \d+', section)[-1]
                answer = self.second.send(action, {**fields, 'act': 'consent'})
                if answer.status == 303:
                    self.done[of] = [edited]
                elif of in self.done:
                    # Nobody was told whether it was done.
                    self.done[of].append(edited)
        except OSError:
            pass
        ended.wait(0.5)

    def lost(self, ports):
        lost = []
        for record, words in self.done.items():
            for port in ports:
                if not any(re.search(one + r'\D', Visitor(port, keep=False).get(f'/api/v1/records/{record}').text) for one in words):
                    lost.append((record, words))
        return lost


class Site:
    def __init__(self, app, folder, options):
        self.folder, self.options, self.app = folder, options, app
        self.services, self.cluster, self.database = [], None, None

    def begin(self):
        folder, options, app = self.folder, self.options, self.app
        mail = socketserver.ThreadingTCPServer(('127.0.0.1', 0), Mails)
        threading.Thread(target=mail.serve_forever, daemon=True).start()
        self.database = Postgres(folder / 'postgres')
        self.cluster = Cluster(options.engine or app / 'engine', options.java, folder, options.heap)
        self.cluster.await_(lambda health: health['number_of_nodes'] == 3, 300)
        self.services = [Service(i, app, folder, self.database, self.cluster, mail.server_address[1]) for i in (1, 2)]
        for service in self.services:
            service.start()
        for service in self.services:
            if not service.await_ready():
                sys.exit(f'service {service.number} is not ready: {service.health().text}')
        self.ports = [s.port for s in self.services]
        for name, role in (('Сирень', 'administrator'), ('Ольха', 'reviewer')):
            status, said = self.services[0].run('user', 'add', name, '--role', role, '--password-stdin', given=PASSWORD + '\n')
            if status:
                sys.exit(f'no account {name}: {said}')
        found = json.loads(Visitor(self.ports[0]).get('/api/v1/records?sort=name&size=50', Accept='application/json').body)
        self.records = sorted(set(re.findall(r'"id":\s*(\d+)', json.dumps(found))))[:40]
        self.everything = [p.replace('{id}', self.records[-1]) for p in PAGES_BY_LINK + SEARCHES + OTHERS]
        for path in self.everything:
            status = Visitor(self.ports[1]).get(path).status
            if status != 200:
                sys.exit(f'{path} is {status} before anything happened')
        self.editors = Editors(self.ports, self.records[:30])

    def readers(self, addresses=None, **options):
        return Readers([(s.number, s.port) for s in self.services], addresses or self.everything, **options)

    def nodes(self):
        generated = self.folder / 'people.txt'
        self.services[0].run('generate', '--count', str(self.options.entries), '--seed', '14', '--format', 'lists', '--out', str(generated))
        check('before: the index has copies on two nodes', self.cluster.await_green() and len(self.cluster.copies()) == 2, self.cluster.copies())
        load = self.services[0].command('import', '--format', 'lists', '--source', 'generated', str(generated))
        for what in ('that holds the first copy', 'that is elected'):
            victim = self.cluster.elected()
            if 'first' in what:
                victim = next((n for n in self.cluster.nodes if n.name in self.cluster.copies() and n is not victim), victim)
            with self.readers() as readers, Crowd([self.editors.edit]):
                time.sleep(3)
                victim.kill()
                print(f'    {victim.name} is killed; the import {"runs" if load.poll() is None else "has ended"}', flush=True)
                time.sleep(self.options.seconds)
                victim.start(self.cluster.nodes)
                back = self.cluster.await_green()
                time.sleep(3)
            check(f'the node {what}: killed and back', back)
            readers.none_refused(what)
        out, _ = load.communicate()
        check('the import came to its end', load.returncode == 0, (load.returncode, out.decode()[-300:]))
        print('    ' + out.decode().strip().split('\n')[-1])
        status, said = self.services[0].run('reindex')
        check('a new index is made, and has its copies', status == 0 and len(self.cluster.copies()) == 2, (status, said, self.cluster.copies()))

    def paused(self):
        for node in self.cluster.nodes:
            held = [n for n in self.cluster.copies()]
            with self.readers() as readers, Crowd([self.editors.edit]):
                time.sleep(2)
                node.process.send_signal(signal.SIGSTOP)
                time.sleep(self.options.seconds)
                node.process.send_signal(signal.SIGCONT)
                self.cluster.await_green()
                time.sleep(2)
            readers.none_refused(f'{node.name} paused, copies on {held}')

    def stopped_database(self):
        with self.readers() as readers, Crowd([self.editors.edit]):
            time.sleep(3)
            began = time.monotonic()
            self.database.stop()
            stopped = time.monotonic()
            unready, live = {}, True
            while time.monotonic() - began < 60:
                for service in self.services:
                    if service.number not in unready and service.health().status == 503:
                        unready[service.number] = time.monotonic() - began
                    live &= service.health('live').status == 200
                time.sleep(0.3)
            ended = time.monotonic()
            self.database.start()
            ready = all([s.await_ready(60) for s in self.services])
            back = time.monotonic() - ended
            time.sleep(3)
            settled = time.monotonic()
            time.sleep(3)
        away = [s for s in readers.seen if began < s[0] < ended]
        surely = [s for s in away if s[0] > stopped + 2 and s[2] != '/knowledge']
        slow = max(away, key=lambda s: s[3].seconds)
        check(f'away: no answer takes longer than 2 s (longest {slow[3].seconds:.2f} s of {len(away)})', slow[3].seconds <= 2, slow[1:3])
        check('… and none is anything but 200 or 503', all(s[3].status in (200, 503) for s in away), [(s[1:3], s[3].status, s[3].why) for s in away if s[3].status not in (200, 503)][:3])
        check(f'… what needs the database is 503 with Retry-After ({len(surely)} times)',
              surely and all(s[3].status == 503 and s[3].headers.get('retry-after') for s in surely), collections.Counter((s[2], s[3].status) for s in surely))
        check('… what needs none is there', all(s[3].status == 200 for s in away if s[2] == '/knowledge'))
        check(f'both say that they are not ready ({[round(t, 1) for t in unready.values()]} s after), and that they are alive', len(unready) == 2 and live, (unready, live))
        check(f'all is back by itself ({back:.1f} s after)', ready and all(s[3].status == 200 for s in readers.seen if s[0] > settled),
              [(s[1:3], s[3].status) for s in readers.seen if s[0] > settled and s[3].status != 200][:3])

    def no_search(self):
        with self.readers() as readers, Crowd([self.editors.edit]):
            time.sleep(3)
            began = time.monotonic()
            for node in self.cluster.nodes:
                node.process.kill()
            for node in self.cluster.nodes:
                node.process.wait()
            killed = time.monotonic()
            time.sleep(self.options.seconds)
            ready = [s.health().status for s in self.services]
            ended = time.monotonic()
            for node in self.cluster.nodes:
                node.start(self.cluster.nodes)
            back = self.cluster.await_green()
            time.sleep(8)
            settled = time.monotonic()
            time.sleep(3)
        away = [s for s in readers.seen if killed < s[0] < ended]
        links = [s for s in away if '/records/' in s[2]]
        asked = [s for s in away if s[2] in SEARCHES]
        check(f'away: records are shown by their links ({len(links)} times)', links and all(s[3].status == 200 for s in links), [(s[2], s[3].status) for s in links if s[3].status != 200][:3])
        check(f'… a search says so, 503 with Retry-After, within seconds ({len(asked)} times, longest {max(s[3].seconds for s in asked):.2f} s)',
              asked and all(s[3].status == 503 and s[3].headers.get('retry-after') and s[3].seconds < 5 for s in asked), collections.Counter((s[2], s[3].status) for s in asked))
        check('… and on pages with words', all('<h1' in s[3].text for s in asked if '/api/' not in s[2]))
        check('both services stay ready for readers', ready == [200, 200], ready)
        check('all is back by itself', back and all(s[3].status == 200 for s in readers.seen if s[0] > settled),
              [(s[1:3], s[3].status) for s in readers.seen if s[0] > settled and s[3].status != 200][:3])

    def rolling(self):
        """Clients go where somebody says that he is ready, looking as often as a proxy does."""
        turn, ended = [0], threading.Event()

        def look():
            while not ended.is_set():
                for service in self.services:
                    service.ready = service.process.poll() is None and service.health().status == 200
                ended.wait(0.5)

        def where():
            ready = [s.port for s in self.services if s.ready] or self.ports
            turn[0] += 1
            return ready[turn[0] % len(ready)]

        threading.Thread(target=look, daemon=True).start()
        time.sleep(2)
        readers = Readers([(0, where)], self.everything, each=4)
        with readers, Crowd([self.editors.edit]):
            for service in self.services:
                service.stop()
                service.start()
                service.await_ready()
                time.sleep(3)
        ended.set()
        readers.none_refused('each service stopped and started')

    def scan(self):
        """A page with an image, which the machine should read once."""
        chunk = lambda kind, data: struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
        image = (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 600, 400, 8, 0, 0, 0, 0))
                 + chunk(b'IDAT', zlib.compress(b''.join(b'\0' + (b'\xff' * 600) for _ in range(400)))) + chunk(b'IEND', b''))
        editor = self.editors.proposer
        fields = editor.form('/workshop/sources/new', '/workshop/sources')
        editor.send('/workshop/sources', {**fields, 'id': 'kniga', 'title': 'Книга памяти', 'kind': 'BOOK', 'form': 'lists'})
        token = editor.form('/workshop/sources/kniga', '/workshop/sources/kniga/pages')['form-token']
        part = lambda name, value, more='': f'--xx\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'.encode() + value + b'\r\n'
        body = part('form-token', token.encode()) + part('label', b'1') + part('image', image, '; filename="1.png"\r\nContent-Type: image/png') + b'--xx--\r\n'
        return editor.ask('POST', '/workshop/sources/kniga/pages', body, {'Content-Type': 'multipart/form-data; boundary=xx', 'Sec-Fetch-Site': 'same-origin'}).status

    def once(self):
        ask = self.database.ask
        check('the book of an empty collection was brought in once', ask("select count(*) || ' ' || sum(new_count) from import_run where source_id = 'sample'") == '1 300',
              ask("select count(*) || ' ' || sum(new_count) from import_run where source_id = 'sample'"))
        backups = sorted(p.name for p in (self.folder / 'backups').iterdir())
        check(f'one backup was made ({backups})', len(backups) == 1 and ask("select count(*) from backup_run where error is null and finished_at is not null") == '1', ask('select * from backup_run'))
        check('who may be living was decided once', ask('select count(*) from living_decided') == '1')
        check('each record was sealed once', ask("select count(*) - count(distinct (record_id, revision)) from seal_leaf where kind in ('RECORD', 'REVISION')") == '0')
        # What was changed a moment ago is sealed within the next minute.
        limit = time.monotonic() + 150
        while ask('select count(*) from seal_due') != '0' and time.monotonic() < limit:
            time.sleep(1)
        check('nothing waits to be sealed', ask('select count(*) from seal_due') == '0', ask('select count(*) from seal_due'))
        sent = self.scan()
        ask("insert into mail_wish values ('Ольха', 'olha@knigi.example', 'ru', null, now(), now() - interval '1 hour', null)")
        path = f'/workshop/records/{self.records[35]}/edit'
        editor = self.editors.proposer
        editor.send(path, {**editor.form(path, path), 'f:profession': 'маляр', 'reason': 'по карточке'})
        limit = time.monotonic() + 8 * 60
        while time.monotonic() < limit and (not Mails.kept or ask("select count(*) from prereading where state = 'WAITING'") != '0'):
            time.sleep(5)
        time.sleep(5.5 * 60)
        check('the scan was read once', ask('select count(*), min(tries), max(tries) from prereading') == '1|1|1', (sent, ask('select * from prereading')[:200]))
        check(f'a mail was sent once ({len(Mails.kept)})', len(Mails.kept) == 1)

    def agree(self):
        said = ''
        for _ in range(60):
            status, said = self.services[0].run('reconcile')
            if status == 0:
                break
            time.sleep(5)
        check(f'index and database agree: {said}', status == 0)
        status, said = self.services[0].run('verify')
        check(f'all is as it was sealed: {said}', status == 0)
        lost = self.editors.lost(self.ports)
        check(f'all of {len(self.editors.done)} records last edited stand as acknowledged, of {self.editors.tried} edits tried', not lost and self.editors.done, lost[:3])

    def close(self):
        for service in self.services:
            if service.process.poll() is None:
                service.process.terminate()
        for service in self.services:
            service.process.wait()
        for node in self.cluster.nodes if self.cluster else []:
            node.process.kill()
            node.process.wait()
        if self.database:
            self.database.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('app', type=pathlib.Path)
    parser.add_argument('--entries', type=int, default=8000)
    parser.add_argument('--seconds', type=float, default=20, help='how long a search node stays away')
    parser.add_argument('--heap', default='384m', help='of each search node')
    parser.add_argument('--engine', type=pathlib.Path, help='a folder like that of APP/engine, of another version')
    parser.add_argument('--java', default='java', help='that runs the search nodes')
    parser.add_argument('--phases', default='nodes,paused,database,search,rolling,once')
    parser.add_argument('--keep', action='store_true', help='leave the folder')
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix='cluster-'))
    folder.chmod(0o711)
    (folder / 'backups').mkdir()
    began = time.monotonic()
    site = Site(options.app.resolve(), folder, options)
    phases = {'nodes': site.nodes, 'paused': site.paused, 'database': site.stopped_database, 'search': site.no_search, 'rolling': site.rolling, 'once': site.once}
    try:
        site.begin()
        version = site.cluster.version()
        print(f'all runs after {time.monotonic() - began:.0f} s, load {os.getloadavg()[0]:.1f}; {folder}', flush=True)
        for name in options.phases.split(','):
            print(f'{name} (load {os.getloadavg()[0]:.1f})', flush=True)
            phases[name]()
        print('at the end', flush=True)
        site.agree()
    finally:
        site.close()
    finish(folder, options.keep, f', {version}' if options.engine else '')


if __name__ == '__main__':
    main()
