import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Verdict =
  | { kind: "accept" }
  | { kind: "refuse"; code: number; words?: string }
  /** Hangs up when the message has begun to arrive, before its end. */
  | { kind: "cut-before-dot" }
  /** Takes the message and hangs up without a word. */
  | { kind: "accept-then-cut" }
  /** Takes the message and never answers. */
  | { kind: "accept-then-hang" }
  /** Takes its time over the answer. */
  | { kind: "accept-slowly"; afterMs: number };

export type Sink = {
  url: string;
  /** The Message-IDs of what was taken, in order. */
  accepted: string[];
  raw: string[];
  /** The return path that each was sent under; empty for the null one. */
  returnPaths: string[];
  /** What the next messages meet; after them it is decided for each, and accepted by default. */
  verdicts: Verdict[];
  close: () => Promise<void>;
};

/** A real SMTP server on loopback that does as it is told. */
export async function openSmtpSink(
  decide: () => Verdict = () => ({ kind: "accept" }),
): Promise<Sink> {
  const accepted: string[] = [];
  const raw: string[] = [];
  const returnPaths: string[] = [];
  const verdicts: Verdict[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, session, done) {
      const verdict = verdicts.shift() ?? decide();
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        if (verdict.kind === "cut-before-dot") hangUp(server, session.id);
      });
      stream.on("end", () => {
        if (verdict.kind === "cut-before-dot") return;
        if (verdict.kind === "refuse") {
          done(
            Object.assign(new Error(verdict.words ?? "Not this one"), {
              responseCode: verdict.code,
            }),
          );
          return;
        }
        const message = Buffer.concat(chunks).toString();
        raw.push(message);
        const { mailFrom } = session.envelope;
        returnPaths.push(mailFrom === false ? "" : mailFrom.address);
        accepted.push(/^Message-ID:\s+(\S+)/im.exec(message)?.[1] ?? "");
        if (verdict.kind === "accept-then-cut") hangUp(server, session.id);
        if (verdict.kind === "accept") done(null, "taken as 42");
        if (verdict.kind === "accept-slowly") {
          setTimeout(() => done(null, "taken as 42"), verdict.afterMs).unref();
        }
      });
    },
  });
  // A client that hangs up is what some tests are about.
  server.on("error", () => {});
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    raw,
    returnPaths,
    verdicts,
    close: () =>
      new Promise((resolve) => {
        for (const connection of server.connections) connection._socket.destroy();
        server.close(resolve);
      }),
  };
}

function hangUp(server: SMTPServer, sessionId: string) {
  for (const connection of server.connections) {
    if (connection.session.id === sessionId) connection._socket.destroy();
  }
}
