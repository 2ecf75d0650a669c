#!/usr/bin/env python3
"""Do the examples for proxies work? Runs deploy/proxy/nginx.conf and Caddyfile for real, on loopback, before the built service.

  python3 proxies.py APP [--only nginx,caddy]

APP is a built folder (target/quarkus-app). Of the examples only names, ports and certificates are replaced. Each is checked by the proxy's own
validator, and then asked over TLS: pages, cookies, HSTS, an address of sixty thousand characters, an upload that is too large, a client
that sends its head drop by drop, lies about who asks, and what the log holds. A second server behind the proxy shows which headers
arrive. Needs Linux, nginx or caddy, openssl, a JDK, and only Python's standard library. Ends with status 1 if something is not as it should be.
"""
import argparse
import http.client
import http.server
import json
import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

from running import Service, check, finish, free_port

HOST = 'knigi.example'
EXAMPLES = pathlib.Path(__file__).resolve().parent.parent / 'proxy'


class Echo(http.server.BaseHTTPRequestHandler):
    """Answers with the headers that arrive."""
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        body = json.dumps({'path': self.path, 'headers': [list(h) for h in self.headers.items()]}).encode()
        self.send_response(200)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Proxy:
    """One proxy with its example, before a port."""

    def __init__(self, kind, folder, backend):
        self.kind, self.folder = kind, folder / f'{kind}-{backend}'
        self.folder.mkdir()
        self.tls, self.plain, self.backend = free_port(), free_port(), backend
        self.key, self.cert = self.folder / 'key.pem', self.folder / 'cert.pem'
        subprocess.run(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', f'/CN={HOST}', '-addext',
                        f'subjectAltName=DNS:{HOST}', '-keyout', self.key, '-out', self.cert], check=True, stderr=subprocess.DEVNULL)
        getattr(self, kind)()

    def replaced(self, name, pairs):
        text = (EXAMPLES / name).read_text()
        for old, new in pairs:
            if old not in text:
                sys.exit(f'{name} has no "{old}" any more: mend this check')
            text = text.replace(old, new)
        return text

    def nginx(self):
        site = self.replaced('nginx.conf', [
            ('127.0.0.1:8080', f'127.0.0.1:{self.backend}'), ('listen 80;', f'listen 127.0.0.1:{self.plain};'),
            ('listen 443 ssl http2;', f'listen 127.0.0.1:{self.tls} ssl http2;'), ('    listen [::]:80;\n', ''),
            ('    listen [::]:443 ssl http2;\n', ''), ('/etc/ssl/certs/knigi.example.pem', str(self.cert)),
            ('/etc/ssl/private/knigi.example.key', str(self.key)), ('/var/log/nginx/', f'{self.folder}/')])
        (self.folder / 'site.conf').write_text(site)
        file = self.folder / 'nginx.conf'
        temporary = ''.join(f'{what}_temp_path {self.folder}/{what};\n' for what in ('client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'))
        file.write_text(f'pid {self.folder}/pid;\nerror_log {self.folder}/start.log;\nevents {{}}\nhttp {{\n{temporary}include {self.folder}/site.conf;\n}}\n')
        self.validate = ['nginx', '-t', '-q', '-c', str(file)]
        self.command = ['nginx', '-c', str(file), '-g', 'daemon off;']

    def caddy(self):
        text = self.replaced('Caddyfile', [
            ('127.0.0.1:8080', f'127.0.0.1:{self.backend}'),
            ('{\n\tservers', f'{{\n\tadmin off\n\thttp_port {self.plain}\n\thttps_port {self.tls}\n\tservers'),
            (f'{HOST} {{\n', f'{HOST} {{\n\ttls {self.cert} {self.key}\n')])
        file = self.folder / 'Caddyfile'
        file.write_text(text)
        self.validate = ['caddy', 'validate', '--adapter', 'caddyfile', '--config', str(file)]
        self.command = ['caddy', 'run', '--adapter', 'caddyfile', '--config', str(file)]

    def __enter__(self):
        subprocess.run(self.validate, check=True, stdout=subprocess.DEVNULL, stderr=open(self.folder / 'validate.log', 'w'))
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=open(self.folder / 'run.log', 'w'), cwd=self.folder)
        for _ in range(100):
            try:
                socket.create_connection(('127.0.0.1', self.tls), timeout=1).close()
                return self
            except OSError:
                time.sleep(0.1)
        sys.exit(f'{self.kind} does not listen; see {self.folder}')

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def socket(self):
        context = ssl.create_default_context(cafile=str(self.cert))
        return context.wrap_socket(socket.create_connection(('127.0.0.1', self.tls), timeout=60), server_hostname=HOST)

    def ask(self, method, path, headers=None, body=None):
        connection = http.client.HTTPSConnection('127.0.0.1', self.tls)
        connection.sock = self.socket()
        try:
            connection.request(method, path, body, {'Host': HOST, **(headers or {})})
        except OSError:
            pass  # refused while we were still sending; the answer is there, or the line is cut
        try:
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        except OSError as e:
            return str(e), {}, b''
        finally:
            connection.close()

    def plain_status(self):
        connection = http.client.HTTPConnection('127.0.0.1', self.plain, timeout=10)
        connection.request('GET', '/records?q=x', headers={'Host': HOST})
        answer = connection.getresponse()
        return answer.status, answer.headers.get('Location', '')

    def slow_head(self):
        """Seconds until a client is let go that sends a header every second; None if it is not within forty."""
        with self.socket() as sock:
            sock.sendall(f'GET / HTTP/1.1\r\nHost: {HOST}\r\n'.encode())
            began = time.monotonic()
            sock.settimeout(1)
            while time.monotonic() - began < 40:
                try:
                    sock.sendall(b'X-Drop: 1\r\n')
                    if not sock.recv(1000):
                        return time.monotonic() - began
                    return time.monotonic() - began
                except TimeoutError:
                    continue
                except OSError:
                    return time.monotonic() - began
        return None


def headers_that_arrive(proxy):
    lies = {'X-Forwarded-For': '203.0.113.9', 'X-Forwarded-Proto': 'http', 'X-Forwarded-Host': 'evil.example', 'Forwarded': 'for=203.0.113.9',
            'X-Forwarded-Prefix': '/evil', 'X-Forwarded-Port': '1'}
    status, _, body = proxy.ask('GET', '/x?' + 'q=' + '%D1%85' * 10000, lies)
    check('an address of sixty thousand characters passes', status == 200 and len(json.loads(body)['path']) > 60000, status)
    _, _, body = proxy.ask('GET', '/x', lies)
    seen = {}
    for name, value in json.loads(body)['headers']:
        seen.setdefault(name.lower(), []).append(value)
    check('the service is told who asks, once', seen.get('x-forwarded-for') == ['127.0.0.1'], seen.get('x-forwarded-for'))
    check('… and that it was over HTTPS', seen.get('x-forwarded-proto') == ['https'], seen.get('x-forwarded-proto'))
    others = [name for name in ('forwarded', 'x-forwarded-host', 'x-forwarded-prefix', 'x-forwarded-port') if any(seen.get(name, []))]
    check('nothing else that a browser says of itself arrives', others in ([], ['x-forwarded-host']) and seen.get('x-forwarded-host', [HOST]) != ['evil.example'],
          {name: seen[name] for name in others})
    check('every request has a number', len(seen.get('x-request-id', [''])[0]) >= 16, seen.get('x-request-id'))
    seconds = proxy.slow_head()
    check(f'who sends the head drop by drop is let go ({seconds and round(seconds)} s)', seconds is not None and seconds < 30, seconds)


def pages(proxy):
    status, headers, _ = proxy.ask('GET', '/records?q=%D0%B8%D0%B2%D0%B0')
    check('a search is answered', status == 200, status)
    check('HSTS', 'max-age' in headers.get('Strict-Transport-Security', ''), headers.get('Strict-Transport-Security'))
    status, headers, _ = proxy.ask('GET', '/sign-in', {'X-Forwarded-Proto': 'http'})
    cookies = headers.get_all('Set-Cookie') or []
    check('cookies are secure and bound to the host', status == 200 and any(c.startswith('__Host-') and 'Secure' in c for c in cookies), cookies)
    check('one Date, one Content-Security-Policy', len(headers.get_all('Content-Security-Policy') or []) == 1, headers.items())
    status, location = proxy.plain_status()
    check('plain HTTP leads to HTTPS, with the question', status in (301, 308) and location.startswith(f'https://{HOST}') and location.endswith('/records?q=x'), (status, location))
    status, _, _ = proxy.ask('POST', '/sign-in', {'Content-Type': 'application/x-www-form-urlencoded'}, b'x' * (49 * 1024 * 1024))
    refused = 'cut off' if isinstance(status, str) else status
    check(f'a body that is too large is refused ({refused})', refused in (413, 'cut off'), status)
    said = ''.join(f.read_text(errors='replace') for f in proxy.folder.glob('*.log'))
    check('no log holds what was searched for', 'D0%B8' not in said and 'ива' not in said and 'q=' not in said, re.findall(r'.*q=.*', said)[:2])
    numbers = [proxy.ask('GET', '/api/v1/exports/records.csv')[0] for _ in range(2)]
    check('files pass', numbers == [200, 200], numbers)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('app', type=pathlib.Path)
    parser.add_argument('--only', default='nginx,caddy')
    options = parser.parse_args()
    kinds = [kind for kind in options.only.split(',') if shutil.which(kind)]
    for kind in set(options.only.split(',')) - set(kinds):
        print(f'{kind} is not installed: not tried')
    if not kinds:
        sys.exit('nothing to try')
    folder = pathlib.Path(tempfile.mkdtemp(prefix='proxies-'))
    folder.chmod(0o755)
    echo = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Echo)
    threading.Thread(target=echo.serve_forever, daemon=True).start()
    service = Service(options.app, folder, '-Dquarkus.http.proxy.proxy-address-forwarding=true', '-Dquarkus.http.proxy.trusted-proxies=127.0.0.1',
                      f'-Dknigi.web.public-url=https://{HOST}')
    try:
        service.start().await_ready(300)
        for kind in kinds:
            print(kind)
            with Proxy(kind, folder, echo.server_port) as proxy:
                headers_that_arrive(proxy)
            with Proxy(kind, folder, service.port) as proxy:
                pages(proxy)
    finally:
        service.stop()
    finish(folder)


if __name__ == '__main__':
    main()
