"""Keeps a backup of invented people for the tests of upgrades: what a release leaves behind, in its schema.

    python3 deploy/checks/keep_release.py target/quarkus-app 0.2.0

makes src/test/resources/releases/0.2.0 anew: a backup of some dozens of invented people, a correction by one and one by two, somebody hidden, scans,
accounts; the head of the seal (`head.json`), and who is found there and who is hidden (`expected.json`). `ReleasesIT` restores it with every later build.
Run it once when a release is made, with the program as it is released, and commit the folder; it is never made again. Until then, while V1__schema.sql may still
change, make it anew whenever ReleasesIT says that it does not fit. A new release that changed no table needs none.
"""
import json
import pathlib
import shutil
import sys
import tempfile
import time

from journal import Work
from running import QUICK, Service, get

ENTRIES = 20


def until(service, question, seconds=120):
    limit = time.monotonic() + seconds
    while service.sql(question)[0][0] != '0':
        if time.monotonic() > limit:
            sys.exit(f'not 0 after {seconds} seconds: {question}')
        time.sleep(0.5)


def main(app, version):
    kept = pathlib.Path(__file__).resolve().parents[2] / 'src/test/resources/releases' / version
    folder = pathlib.Path(tempfile.mkdtemp(prefix='keep-release-'))
    service = Service(app, folder, QUICK, f'-Dknigi.engine.jvm-options={QUICK}', '-Dknigi.sample-book=false', '-Dknigi.seal.every=PT1S', '-Dknigi.preread.program=none')
    if not service.start().await_ready(600):
        sys.exit(f'not ready; see {folder}')
    work = Work(service, 1, ENTRIES)
    work.set_up()
    # Of two books the journal keeps one for acts on whole imports.
    work.imports()
    work.imports()
    work.sheet()
    work.scan()
    work.settle()
    for act in (work.review, work.edit, work.consent, work.hide, work.consent):
        if not act():
            sys.exit(f'nothing to do for {act.__name__}')
    until(service, 'select (select count(*) from seal_due) + (select count(*) from hsearch_outbox_event)')
    if kept.exists():
        shutil.rmtree(kept)
    kept.mkdir(parents=True)
    status, said = service.run('backup', str(kept / 'backup'))
    if status:
        sys.exit(said)
    (kept / 'head.json').write_text(get(service.port, '/api/v1/seal')[3])
    hidden = service.sql("select surname from record where state = 'HIDDEN'")
    public = service.sql("select surname from record where state = 'PUBLISHED' order by id limit 3")
    (kept / 'expected.json').write_text(json.dumps({'found': [row[0] for row in public], 'hidden': [row[0] for row in hidden]}, ensure_ascii=False, indent=2) + '\n')
    service.stop()
    shutil.rmtree(folder)
    print(f'{said}\n{sum(f.stat().st_size for f in kept.rglob("*") if f.is_file())} bytes in {kept}')


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
