"""Somebody who works at the workplace by its pages: signs in, reads a page, fills its form, sends it. Python's standard library."""
import base64
import hashlib
import hmac
import html.parser
import http.client
import http.cookies
import json
import re
import struct
import time
import urllib.parse

ODD = []
"""Answers that nobody should get, whatever is killed: status, request, the first words."""


class Lost(Exception):
    """No answer, or one that does not say whether it was done."""


class Refused(Exception):
    """An answer that says it was not done."""

    def __init__(self, status, what, text):
        super().__init__(f'{status} {what}: {told(text)}')
        self.status = status


def told(page):
    """What a page says to its reader, shortened."""
    cautions = re.findall(r'class="caution"[^>]*>(.*?)</p>', page, re.S) or re.findall(r'<main.*?>(.*?)</main>', page, re.S) or [page]
    return re.sub(r'\s+', ' ', re.sub(r'<[^>]+>', ' ', ' '.join(cautions))).strip()[:300]


class Forms(html.parser.HTMLParser):
    """The forms of a page: by their address, what a browser would send if nothing were typed, buttons left out."""

    def __init__(self, page):
        super().__init__()
        self.found, self.form, self.names, self.text, self.select = [], None, set(), None, None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        of = dict(attributes)
        if tag == 'form':
            self.form = {}
            self.names = set()
            self.found.append((of.get('action', ''), self.form, self.names))
        elif self.form is None:
            return
        self.names.add(of.get('name'))
        if tag == 'input' and of.get('name') and of.get('type') not in ('submit', 'file', 'button'):
            if of.get('type') not in ('checkbox', 'radio') or 'checked' in of:
                self.form[of['name']] = of.get('value') or ('on' if of.get('type') == 'checkbox' else '')
        elif tag == 'textarea':
            self.text = of.get('name')
            self.form[self.text] = ''
        elif tag == 'select':
            self.select = of.get('name')
        elif tag == 'option' and self.select and ('selected' in of or self.select not in self.form):
            self.form[self.select] = of.get('value', '')

    def handle_data(self, data):
        if self.text:
            self.form[self.text] += data

    def handle_endtag(self, tag):
        if tag == 'form':
            self.form = None
        elif tag == 'textarea':
            self.text = None
        elif tag == 'select':
            self.select = None


class Person:
    def __init__(self, service, name, password):
        self.service, self.name, self.password, self.cookies = service, name, password, {}

    def ask(self, method, path, body=None, kind=None):
        """Status, headers, bytes. Raises Lost if nothing came, or what came does not say what became of it."""
        connection = http.client.HTTPConnection('127.0.0.1', self.service.port, timeout=60)
        headers = {'Accept': 'text/html,image/*', 'Cookie': '; '.join(f'{n}={v}' for n, v in self.cookies.items())}
        if kind:
            headers['Content-Type'] = kind
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            content = answer.read()
        except (OSError, http.client.HTTPException) as e:
            raise Lost(f'{method} {path}: {e}')
        finally:
            connection.close()
        for line in answer.headers.get_all('Set-Cookie') or []:
            for name, morsel in http.cookies.SimpleCookie(line).items():
                self.cookies[name] = morsel.value
        if answer.status == 507:
            raise Refused(507, f'{method} {path}', content.decode(errors='replace'))
        if answer.status >= 500:
            if answer.status != 503:
                ODD.append((answer.status, f'{method} {path}', told(content.decode(errors='replace'))))
            raise Lost(f'{method} {path}: {answer.status}')
        return answer.status, answer.headers, content

    def page(self, path):
        status, headers, content = self.ask('GET', path)
        if status != 200:
            raise Refused(status, path, content.decode(errors='replace') + headers.get('Location', ''))
        return content.decode()

    def send(self, page, action, file=None, **typed):
        """Sends the first form of a page with that address and those fields (None: as it stands). `file` is (field, name, bytes, media type). Returns where one is led, or the page that answers."""
        forms = [fields for address, fields, names in Forms(page).found if address == action and names.issuperset(typed)]
        if not forms:
            raise Refused(0, action, 'no such form on the page: ' + told(page))
        fields = {**forms[0], **{k: v for k, v in typed.items() if v is not None}}
        if file:
            mark = 'Kj7mZ0wq'
            body = b''.join(f'--{mark}\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n'.encode() for n, v in fields.items())
            body += f'--{mark}\r\nContent-Disposition: form-data; name="{file[0]}"; filename="{file[1]}"\r\nContent-Type: {file[3]}\r\n\r\n'.encode()
            body += file[2] + f'\r\n--{mark}--\r\n'.encode()
            kind = f'multipart/form-data; boundary={mark}'
        else:
            body, kind = urllib.parse.urlencode(fields).encode(), 'application/x-www-form-urlencoded'
        status, headers, content = self.ask('POST', action, body, kind)
        text = content.decode(errors='replace')
        if status == 200:
            return text
        if status in (302, 303):
            if '/sign-in' in headers['Location']:
                raise Refused(status, action, 'signed out')
            return re.sub('^https?://[^/]+', '', headers['Location'])
        raise Refused(status, action, text)

    def sign_in(self, factor):
        self.send(self.page('/sign-in'), '/sign-in', name=self.name, password=self.password)
        if factor:
            self.send(self.page('/account'), '/account/factor', present=self.password, act='begin')
            page = self.page('/account')
            key = base64.b32decode(re.sub(r'\s', '', re.search(r'<code>([A-Z2-7 ]+)</code>', page).group(1)))
            self.send(page, '/account/factor', code=code(key), act='confirm')
            self.key = key
        return self

    def sign_in_again(self, now):
        """In another browser, by the clock of the server."""
        self.cookies = {}
        return self.send(self.page('/sign-in'), '/sign-in', name=self.name, password=self.password, code=code(self.key, now))


def code(key, now=None):
    """The six digits of a half minute, of this one if none is said (RFC 6238)."""
    digest = hmac.new(key, struct.pack('>Q', int(now or time.time()) // 30), hashlib.sha1).digest()
    at = digest[-1] & 15
    return '%06d' % ((struct.unpack('>I', digest[at:at + 4])[0] & 0x7fffffff) % 1_000_000)


def reader(service, path):
    """What a reader without account gets: status (0 if nothing answers) and text."""
    connection = http.client.HTTPConnection('127.0.0.1', service.port, timeout=30)
    try:
        connection.request('GET', path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode(errors='replace')
    except (OSError, http.client.HTTPException):
        return 0, ''
    finally:
        connection.close()


def found(service, question):
    """Ids that a search of the interface answers with; None if it does not answer."""
    status, text = reader(service, '/api/v1/records?' + urllib.parse.urlencode(question))
    if status != 200:
        return None
    said = json.loads(text)
    return [one['id'] for one in said['hits']]
