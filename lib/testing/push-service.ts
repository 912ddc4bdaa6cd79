import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
} from "node:crypto";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { path: string; headers: IncomingHttpHeaders; said: unknown };

/** What the service does with the next message: a status, or cutting the line once it has it. */
type Fault = number | "cut";

/**
 * A push service and a browser behind it, on loopback: it checks who sends as a real one does, and
 * decrypts with the keys that only the browser has.
 */
export async function pushService() {
  const browser = createECDH("prime256v1");
  browser.generateKeys();
  const auth = randomBytes(16);
  const received: Received[] = [];
  const faults: Fault[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const fault = faults.shift();
    if (fault === "cut") {
      received.push({ path: request.url ?? "", headers: request.headers, said: null });
      request.socket.destroy();
      return;
    }
    if (typeof fault === "number" && fault >= 300) {
      end(response, fault);
      return;
    }
    if (!isFromWhoeverItSays(request.headers.authorization)) {
      end(response, 403);
      return;
    }
    const said = JSON.parse(decrypted(Buffer.concat(chunks), browser, auth));
    received.push({ path: request.url ?? "", headers: request.headers, said });
    end(response, fault ?? 201);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    host: `127.0.0.1:${port}`,
    received,
    /** What is to become of the next messages, in order; afterwards all is well again. */
    will: (...next: Fault[]) => void faults.push(...next),
    subscription: (name: string) => ({
      endpoint: `http://127.0.0.1:${port}/${name}`,
      keys: {
        p256dh: browser.getPublicKey().toString("base64url"),
        auth: auth.toString("base64url"),
      },
    }),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const end = (response: ServerResponse, status: number) => response.writeHead(status).end();

function isFromWhoeverItSays(authorization = ""): boolean {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  const [header = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  if (point.length !== 65) return false;
  const said = JSON.parse(Buffer.from(claims, "base64url").toString());
  const publicKey = createPublicKey({
    key: {
      ...{ kty: "EC", crv: "P-256" },
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
    format: "jwk",
  });
  const now = Date.now() / 1_000;
  return (
    said.exp > now &&
    said.exp <= now + 86_400 &&
    /^(https:|mailto:)/.test(said.sub) &&
    said.aud.startsWith("http://127.0.0.1:") &&
    verify(
      "sha256",
      Buffer.from(`${header}.${claims}`),
      { key: publicKey, dsaEncoding: "ieee-p1363" },
      Buffer.from(signature, "base64url"),
    )
  );
}

function decrypted(body: Buffer, browser: ReturnType<typeof createECDH>, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const length = body.readUInt8(20);
  const sender = body.subarray(21, 21 + length);
  const sealed = body.subarray(21 + length);
  const derive = (secret: Buffer, from: Buffer, info: Buffer, bytes: number) =>
    Buffer.from(hkdfSync("sha256", secret, from, info, bytes));
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), browser.getPublicKey(), sender]);
  const secret = derive(browser.computeSecret(sender), auth, info, 32);
  const key = derive(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const cipher = createDecipheriv("aes-128-gcm", key, nonce);
  cipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}
