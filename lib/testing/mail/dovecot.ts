import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const DOVECOT = "/usr/sbin/dovecot";
const USER = "desk";
const PASSWORD = "a password of a mailbox";

/** Null where it can be run; else why it cannot, in plain words. */
export function noDovecot(): string | null {
  if (!existsSync(DOVECOT)) return "Dovecot is not installed here (apt-get install dovecot-imapd)";
  return process.getuid?.() === 0 ? null : "Dovecot needs root to serve a mailbox of its own";
}

export type Dovecot = {
  /** As `IMAP_URL` takes it. */
  url: string;
  /** Puts a message into the mailbox, as a mail server does. */
  deliver: (source: Buffer) => void;
  stop: () => Promise<void>;
};

/** A real IMAP server on loopback with one mailbox. */
export async function startDovecot(): Promise<Dovecot> {
  const dir = mkdtempSync(path.join(os.tmpdir(), "muster-dovecot-"));
  chmodSync(dir, 0o755);
  const mail = path.join(dir, "mail");
  const inbox = path.join(mail, "new");
  for (const part of ["new", "cur", "tmp"]) mkdirSync(path.join(mail, part), { recursive: true });
  const port = await freePort();
  const conf = path.join(dir, "dovecot.conf");
  writeFileSync(path.join(dir, "users"), `${USER}:{PLAIN}${PASSWORD}\n`);
  writeFileSync(conf, confOf(dir, mail, port));
  const own = () => execFileSync("chown", ["-R", "mail:mail", mail]);
  own();
  const server: ChildProcess = spawn(DOVECOT, ["-F", "-c", conf], { stdio: "ignore" });
  await listening(port, server);
  let count = 0;
  return {
    url: `imap://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/INBOX?mailbox=support`,
    deliver(source) {
      count += 1;
      const name = `${Date.now()}.${String(count).padStart(6, "0")}.here`;
      // Whole before it is there, as a maildir asks for.
      writeFileSync(path.join(mail, "tmp", name), source);
      execFileSync("chown", ["mail:mail", path.join(mail, "tmp", name)]);
      execFileSync("mv", [path.join(mail, "tmp", name), path.join(inbox, name)]);
    },
    async stop() {
      server.kill("SIGTERM");
      if (server.exitCode === null) await once(server, "exit");
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const confOf = (dir: string, mail: string, port: number) => `
base_dir = ${dir}/run
log_path = ${dir}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${mail}
mail_uid = mail
mail_gid = mail
first_valid_uid = 1
default_internal_user = nobody
default_login_user = nobody
default_internal_group = nogroup
passdb {
  driver = passwd-file
  args = ${dir}/users
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${dir}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
}
service anvil {
  chroot =
}
namespace inbox {
  inbox = yes
}
`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

async function listening(port: number, server: ChildProcess): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (server.exitCode !== null) throw new Error(`Dovecot ended with ${server.exitCode}.`);
    const socket = createConnection(port, "127.0.0.1");
    const isOpen = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
    await pause(100);
  }
  throw new Error("Dovecot did not begin to listen.");
}
