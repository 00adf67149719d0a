"""Sends 500 requests that no page of the workshop would send, and says how they were answered.

    hostile.py HOST:PORT [TOKEN]

Each request that is complete must get an answer from 400 to 499; what is no HTTP, or is cut off, may
also find its connection closed. Nothing may be answered from 200 to 399 or from 500 on, and after each
block the page itself must be there as before. The requests come from a fixed seed: the same every time.
Standard library only. The exit code is 1 if anything is otherwise.
"""

import collections
import random
import socket
import sys
import time

SEED = 20260401
SECONDS = 15


class Target:
    """Where the requests go."""

    def __init__(self, place, token):
        self.name, port = place.rsplit(":", 1)
        self.port = int(port)
        self.host = place
        self.token = token

    def address(self, path):
        if not self.token:
            return path
        return path + ("&" if "?" in path else "?") + "token=" + self.token

    def request(self, method="GET", path="/", headers=(), body=None, host=None, end="\r\n\r\n"):
        """A request that is right but for what is asked to be wrong."""
        lines = [f"{method} {self.address(path)} HTTP/1.1", f"Host: {host or self.host}", "Connection: close"]
        lines += headers
        if body is not None:
            lines.append(f"Content-Length: {len(body)}")
        return "\r\n".join(lines).encode("utf-8", "surrogateescape") + end.encode() + (body or b"")

    def post(self, path="/step", headers=(), body=b"{}", **others):
        return self.request("POST", path, ["Content-Type: application/json", *headers], body, **others)


def exchange(target, pieces, pause=0.0, cut=False):
    """Sends pieces and reads until the other side closes; the statuses that came."""
    came = b""
    with socket.create_connection((target.name.strip("[]"), target.port), timeout=SECONDS) as client:
        try:
            for piece in pieces:
                client.sendall(piece)
                time.sleep(pause)
            if cut:
                return []
            client.shutdown(socket.SHUT_WR)
        except (BrokenPipeError, ConnectionResetError, OSError):
            pass  # the server had enough; what it said can still be read
        try:
            while piece := client.recv(65536):
                came += piece
        except ConnectionResetError:
            pass
    return statuses(came)


def statuses(came):
    """The statuses of the answers in some bytes."""
    found = []
    while came.startswith(b"HTTP/1."):
        head, _, rest = came.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        found.append(int(lines[0].split(" ")[1]))
        lengths = [int(line.split(":")[1]) for line in lines if line.lower().startswith("content-length:")]
        came = rest[lengths[0]:] if lengths else b""
    if came:
        found.append(-1)
    return found


# Each maker gives the pieces of one request; `dice` is seeded, `t` is the target.


def request_line(t, dice):
    lines = [
        "GET", "GET /", "/ HTTP/1.1", "GET / HTTP/1.1 x", "GET / HTTP/2.0", "GET / HTTP/9",
        "GET / http/1.1", " GET / HTTP/1.1", "GET\t/\tHTTP/1.1", "G@T / HTTP/1.1", "G\x7fT / HTTP/1.1",
        "GET / HTTP/1.1\x00", "GET /\x01 HTTP/1.1", "GET http://elsewhere.example/ HTTP/1.1", "GET * HTTP/1.1",
        "GET elsewhere.example:80 HTTP/1.1", "GET ?x HTTP/1.1", "GET /# HTTP/1.1", "HTTP/1.1 200 OK",
    ]
    return [f"{dice.choice(lines)}\r\nHost: {t.host}\r\nConnection: close\r\n\r\n".encode()]


def noise(t, dice):
    starts = [b"\x16\x03\x01\x02\x00\x01\x00\x01", b"SSH-2.0-OpenSSH_9\r\n", b"\x00\x00\x00\x00", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
              b"\r\n\r\n", b"\n\n", b"", b"\xff\xfe", b"{}"]
    return [dice.choice(starts) + dice.randbytes(dice.randint(1, 3000))]


def headers_too_large(t, dice):
    return [t.request(headers=dice.choice([
        ["X-Long: " + "a" * dice.randint(50_000, 500_000)],
        [f"X-{number}: {number}" for number in range(dice.randint(200, 3000))],
        ["X" * dice.randint(50_000, 100_000) + ": 1"],
        ["Cookie: " + "c=d; " * 20_000],
    ]))]


def headers_malformed(t, dice):
    return [t.request(headers=[dice.choice([
        "no colon", ": no name", "Spaced : 1", " Folded: 1", "\tFolded: 1", "X: a\x00b", "X: a\rb", "X: a\nY: b",
        "X: \x1b[31m", "Na(me: 1", "Näme: 1", "X: \x7f", "Host: elsewhere.example", f"Host: {t.host}",
        "Content-Type: a\r\nContent-Type: b",
    ])])]


def line_ends(t, dice):
    proper = t.request()
    return [dice.choice([
        proper.replace(b"\r\n", b"\n"), proper.replace(b"\r\n", b"\r"), proper.replace(b"\r\n", b"\n\r"),
        proper.replace(b"\r\n", b"\r\r\n"),
    ])]


def address_too_long(t, dice):
    return [t.request(path="/" + dice.choice(["a", "../", "%41", "a/", "?x="]) * dice.randint(3000, 100_000))]


def body_too_large(t, dice):
    size = dice.randint(70_000, 2_000_000)
    return [t.post(body=b" " * size)]


def length_lies(t, dice):
    length = dice.choice([
        "-1", "+2", "0x2", "2 2", "2, 2", "2;", "", "two", "1e3", "٢", "99999999999999999999999999", str(2**63), str(2**64),
        str(2**63 - 1), "65537", "1048576000", "2\r\nContent-Length: 3", "2\r\nTransfer-Encoding: chunked",
    ])
    return [t.request("POST", "/step", ["Content-Type: application/json", f"Content-Length: {length}"]) + b"{}"]


def chunks(t, dice):
    body = dice.choice([
        b"-1\r\n{}\r\n0\r\n\r\n", b"FFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n", b"7FFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
        b"80000000\r\n{}\r\n0\r\n\r\n", b"1" * 5000 + b"\r\n", b"0x2\r\n{}\r\n0\r\n\r\n",
        b"2\n{}\n0\n\n", b"2\r\n{}0\r\n\r\n", b"2\r\n{}XX0\r\n\r\n", b"\r\n\r\n", b" 2\r\n{}\r\n0\r\n\r\n", b"zz\r\n", b"+2\r\n{}\r\n0\r\n\r\n",
        b"0\r\nX-Trailer: 1\r\n\r\n", b"0\r\n" + b"X: 1\r\n" * 5000 + b"\r\n", b"ffff\r\n" + b" " * 65535 + b"\r\nffff\r\n" + b" " * 65535 + b"\r\n0\r\n\r\n",
        b"1\r\n \r\n" * 70_000 + b"0\r\n\r\n",
    ])
    return [t.request("POST", "/step", ["Content-Type: application/json", "Transfer-Encoding: chunked"]) + body]


def codings(t, dice):
    coding = dice.choice(["gzip", "gzip, chunked", "chunked, chunked", "identity", "chunked;x", "xchunked", "chunked\x0b", ""])
    headers = ["Content-Type: application/json", f"Transfer-Encoding: {coding}"]
    return [t.request("POST", "/step", headers) + b"2\r\n{}\r\n0\r\n\r\n"]


def other_origin(t, dice):
    origin = dice.choice([
        "null", "http://elsewhere.example", f"https://{t.host}", f"http://{t.name}", f"http://{t.host}0", f"http://{t.host}.elsewhere.example",
        f"http://elsewhere.example/{t.host}", f"http://user@{t.host}", "file://", "", "http://localhost:1", f"http://{t.host}/",
        f"http://{t.host} http://elsewhere.example", "chrome-extension://abcdefghijklmnop",
    ])
    if dice.random() < 0.6:
        return [t.post(dice.choice(["/step", "/try", "/package"]), [f"Origin: {origin}"])]
    return [t.request(path=dice.choice(["/", "/regions", "/events", "/washup", "/page.js"]), headers=[f"Origin: {origin}"])]


def other_site(t, dice):
    site = f"Sec-Fetch-Site: {dice.choice(['cross-site', 'same-site', 'Same-Origin', 'elsewhere', ''])}"
    if dice.random() < 0.5:
        return [t.post(dice.choice(["/step", "/try", "/package"]), [site, f"Sec-Fetch-Mode: {dice.choice(['cors', 'no-cors', 'navigate'])}"])]
    path = dice.choice(["/regions", "/page.js", "/page.css", "/events", "/washup"])
    destination = dice.choice(["script", "image", "iframe", "document"])
    return [t.request(path=path, headers=[site, "Sec-Fetch-Mode: navigate", f"Sec-Fetch-Dest: {destination}"])]


def other_host(t, dice):
    host = dice.choice([
        "elsewhere.example", f"elsewhere.example:{t.port}", f"{t.name}:{t.port + 1}", t.name, f"{t.host}.elsewhere.example", f"{t.host}0", f"x@{t.host}",
        f"{t.host}/", f"{t.host},{t.host}", f"2130706433:{t.port}", f"0x7f.1:{t.port}", f"127.1:{t.port}", f"[::1:{t.port}", f"[]:{t.port}", ":", f":{t.port}",
        f"localhost.:{t.port}", f"localhost.localdomain:{t.port}", f"{t.name}:", f"{t.name}:0{t.port}", "\x01", f"{t.host}\t{t.host}",
    ])
    return [t.request(host=host) if dice.random() < 0.5 else t.post(host=host)]


def traversal(t, dice):
    up = dice.choice(["..", "%2e%2e", "%2E.", ".%2e", "..%00", "..%5c..", "%c0%ae%c0%ae", "..;", "....", "%252e%252e", "..%2f..", "..\\..", "%u002e%u002e"])
    join = dice.choice(["/", "/", "%2f", "%5c", "\\", "//"])
    path = "/" + join.join([up] * dice.randint(1, 8)) + join + dice.choice(["etc/passwd", "etc%2fpasswd", "Package.swift", "windows\\win.ini", "page.css/..", ""])
    if path.strip("/.;") == "" and ".." not in path.split("/"):
        path += "x"
    start = dice.choice(["", "", "/page.css", "/.", "//"])
    return [t.request(path=start + path)]


def escapes(t, dice):
    return [t.request(path="/" + dice.choice([
        "%", "%4", "%zz", "%-1", "%+1", "%00", "%0d%0aX:%201", "%ff", "%c3", "%ed%a0%80", "%f5%80%80%80", "%c0%80", "%80", "%7f", "%5c",
        "explain?contract=%", "explain?contract=%00", "explain?contract=%ff", "?%=1", "explain?line=%c3%28", "é", "\udcff", "\udc80x",
    ]))]


def methods(t, dice):
    method = dice.choice(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "Post", "G", "M" * 60, "GETT", "BREW"])
    return [t.request(method, dice.choice(["/", "/step", "/events", "/regions"]), body=dice.choice([None, b"{}"]))]


def content_types(t, dice):
    kind = dice.choice(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp", "text/json", "", "json", None])
    headers = [] if kind is None else [f"Content-Type: {kind}"]
    return [t.request("POST", dice.choice(["/step", "/try", "/package"]), headers, b'{"kind":"change"}')]


def bodies(t, dice):
    return [t.post(dice.choice(["/step", "/try"]), body=dice.choice([
        b"", b"{", b"nonsense", b"[" * 60_000, b'{"a":' * 10_000, dice.randbytes(500), b"null", b"[]", b"1e999", b'"\xff"', b"\xef\xbb\xbf{}", b"{}{}",
        b'{"kind":"' + b"x" * 60_000 + b'"}', b'{"kind":1,"contracts":2,"terms":3}', b'{"kind":"change","kind":"agree"}', b'{"kind":"no such deed"}',
    ]))]


def unasked_body(t, dice):
    return [t.request(dice.choice(["GET", "HEAD"]), "/", body=b"x" * dice.randint(1, 5000))]


def keys(t, dice):
    key = dice.choice(["", "x", "A" * 32, "A" * 5000, "null", "é", "'; --", "Bearer x"])
    return [t.post(headers=[f"X-Glidepath-Facilitator: {key}"])]


def tokens(t, dice):
    word = dice.choice(["", "x", t.token[:-1], t.token + "x", t.token.swapcase(), t.token[::-1], "A" * 1500])
    lines = [f"GET {dice.choice(['/', '/events', '/regions'])}?token={word} HTTP/1.1", f"Host: {t.host}", "Connection: close"]
    return ["\r\n".join(lines).encode() + b"\r\n\r\n"]


def unknown(t, dice):
    return [t.request(path="/" + dice.choice(["admin", ".env", ".git/config", "index.php?x=1", "wp-login.php", "favicon.txt", "page.js.map", "api/v1", "step", "package"]))]


def smuggled(t, dice):
    hidden = t.request()
    return [dice.choice([
        t.request("POST", "/step", ["Content-Type: text/plain"], b"") + hidden,
        t.request("PUT", "/", body=hidden) + hidden,
        t.request("POST", "/step", ["Content-Type: application/json", "Content-Length: 0", "Transfer-Encoding: chunked"]) + b"0\r\n\r\n" + hidden,
        t.request(headers=["Transfer-Encoding: chunked"]) + b"0\r\n\r\n" + hidden,
        t.request(path="/..") + hidden * 20,
        b"x\r\n\r\n" + hidden,
    ])]


def cut_off(t, dice):
    proper = t.post(body=b"{" + b" " * 3000 + b"}")
    length = dice.randint(1, len(proper) - 1)
    return [proper[:length // 2], proper[length // 2:length]]


def one_by_one(t, dice):
    broken = t.request(path="/..", headers=["X-Slow: 1"])
    return [broken[place:place + 7] for place in range(0, len(broken), 7)]


# What is sent, how often, and whether its connection may be closed without an answer.
BLOCKS = [
    (request_line, 40, False), (noise, 40, True), (headers_too_large, 20, False), (headers_malformed, 30, False),
    (line_ends, 10, True), (address_too_long, 20, False), (body_too_large, 15, False), (length_lies, 30, True), (chunks, 35, False),
    (codings, 10, False), (other_origin, 40, False), (other_site, 25, False), (other_host, 35, False),
    (traversal, 50, False), (escapes, 20, False), (methods, 20, False), (content_types, 10, False),
    (bodies, 15, False), (unasked_body, 5, False), (keys, 5, False), (tokens, 5, False),
    (unknown, 5, False), (smuggled, 5, False), (cut_off, 5, True), (one_by_one, 5, False),
]


def asked(target, maker, pieces):
    """The statuses of the answers; when it was asked to slow down, it does so and asks again."""
    slow = maker is one_by_one
    for _ in range(5):
        found = exchange(target, pieces, pause=0.01 if slow else 0, cut=maker is cut_off)
        if found != [429]:
            break
        time.sleep(1.1)
    return found


def is_alive(target):
    return asked(target, None, [target.request()]) == [200]


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    target = Target(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else None)
    dice = random.Random(SEED)
    wrong = []
    total = 0
    if not is_alive(target):
        sys.exit(f"{target.host} does not answer a proper request")
    for maker, count, may_close in BLOCKS:
        # Without a token there is none to get wrong: keys of the facilitator are guessed instead.
        maker = keys if maker is tokens and not target.token else maker
        answers = collections.Counter()
        for _ in range(count):
            pieces = maker(target, dice)
            found = asked(target, maker, pieces)
            answers[" ".join(map(str, found)) or ("cut" if maker is cut_off else "closed")] += 1
            if not all(400 <= status < 500 for status in found) or (not found and not may_close):
                wrong.append((maker.__name__, found, b"".join(pieces)[:160]))
        total += count
        print(f"{maker.__name__:20} {count:4}   " + ", ".join(f"{n} x {what}" for what, n in sorted(answers.items())))
        if not is_alive(target):
            wrong.append((maker.__name__, "no answer to a proper request afterwards", b""))
            break
    print(f"{total} requests, {len(wrong)} not answered as they should be")
    for name, found, start in wrong:
        print(f"  {name}: {found}: {start!r}")
    sys.exit(1 if wrong or total != 500 else 0)


if __name__ == "__main__":
    main()
