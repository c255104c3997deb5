# SPDX-License-Identifier: GPL-3.0-or-later
"""A loopback proxy before a server that tells when a program has got its first list of titles."""
import socket
import threading
import time
import urllib.parse

WANTED = b"GET /api/v1/titles?"


class TitlesWatcher:
    """Forwards connections to the server; `seen` is set, and `at` the time, when a list of titles was passed on."""

    def __init__(self, server_url):
        address = urllib.parse.urlsplit(server_url)
        self.upstream = (address.hostname, address.port)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = "http://127.0.0.1:%d" % self.listener.getsockname()[1]
        self.seen = threading.Event()
        self.at = None
        threading.Thread(target=self._accept, daemon=True).start()

    def begin(self):
        self.at = None
        self.seen.clear()

    def _accept(self):
        while True:
            client, _ = self.listener.accept()
            server = socket.create_connection(self.upstream)
            asked = threading.Event()
            threading.Thread(target=self._pass_on, args=(client, server, asked, True), daemon=True).start()
            threading.Thread(target=self._pass_on, args=(server, client, asked, False), daemon=True).start()

    def _pass_on(self, source, target, asked, is_request):
        try:
            while data := source.recv(1 << 16):
                if is_request and WANTED in data:
                    asked.set()
                target.sendall(data)
                if not is_request and asked.is_set() and not self.seen.is_set():
                    self.at = time.monotonic()
                    self.seen.set()
        except OSError:
            pass
        finally:
            for end in (source, target):
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass
