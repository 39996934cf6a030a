"""A TCP proxy on loopback that can be told to misbehave, between pulse-server and its database."""
import select
import socket
import struct
import threading
import time


class BadWire:
    """Passes everything on to `port`, until `mode` says otherwise:
    ok · down (nobody listens, connections reset) · late (each part waits 2 s) · reset (a reset at the first byte) ·
    halfopen (connections stay, nothing comes or goes, as with a peer that lost its power)."""

    def __init__(self, port):
        self.to, self.mode, self.over = port, "ok", False
        self.lock, self.pairs = threading.Lock(), set()
        self.listener = None
        self.listen(0)
        self.port = self.listener.getsockname()[1]

    def listen(self, port):
        self.listener = socket.socket()
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.bind(("127.0.0.1", port))
        self.listener.listen(256)
        threading.Thread(target=self.accept, args=(self.listener,), daemon=True).start()

    def accept(self, listener):
        while True:
            try:
                client = listener.accept()[0]
            except OSError:
                return
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def set(self, mode):
        was, self.mode = self.mode, mode
        if mode == "down":
            self.listener.shutdown(socket.SHUT_RDWR)
            self.listener.close()
            self.cut()
        elif was == "down":
            self.listen(self.port)
        if was == "halfopen":
            # The peer that is back knows nothing of the old connections.
            self.cut()

    def cut(self):
        with self.lock:
            for pair in self.pairs:
                for sock in pair:
                    reset(sock)
            self.pairs.clear()

    def serve(self, client):
        try:
            server = socket.create_connection(("127.0.0.1", self.to))
        except OSError:
            return client.close()
        pair = (client, server)
        for sock in pair:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with self.lock:
            self.pairs.add(pair)
        try:
            while self.step(client, server):
                pass
        except (OSError, ValueError):  # ValueError: closed by `cut` meanwhile
            pass
        with self.lock:
            self.pairs.discard(pair)
        for sock in pair:
            sock.close()

    def step(self, client, server):
        """Passes what there is; false at the end."""
        ready, _, _ = select.select([client, server], [], [], 0.2)
        for sock in ready:
            if self.mode == "halfopen":
                time.sleep(0.05)
                continue
            if self.mode == "reset":
                reset(client)
                return False
            part = sock.recv(65536)
            if not part:
                return False
            if self.mode == "late":
                time.sleep(2)
            (server if sock is client else client).sendall(part)
        return True

    def close(self):
        if self.mode != "down":
            self.set("down")


def reset(sock):
    """Closes with RST instead of FIN."""
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    sock.close()
