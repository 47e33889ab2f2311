/** Imported into a process, it lets none of its code ask another machine for anything: it says so, and throws. */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse(what) {
  const message = `it asked for a connection: ${what}`;
  process.stderr.write(`${message}\n`);
  throw new Error(message);
}

// All of the platform's clients, `fetch` among them, connect by this.
net.Socket.prototype.connect = (...args) => refuse(JSON.stringify(args));
dns.lookup = (name) => refuse(name);
dns.promises.lookup = async (name) => refuse(name);
syncBuiltinESMExports();
