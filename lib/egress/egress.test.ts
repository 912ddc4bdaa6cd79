import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isAllowed, post, requireReachable } from "./post";
import { isPrivateAddress } from "./private-address";

const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? "");
  if (request.url === "/elsewhere") response.setHeader("Location", "/private");
  response.writeHead(request.url === "/elsewhere" ? 307 : 200).end();
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const message = { headers: {}, body: Buffer.from("hello") };

test("what is not the public internet is private, in every way to write it", () => {
  for (const address of [
    ...["127.0.0.1", "127.9.9.9", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254"],
    ...["100.64.0.1", "0.0.0.0", "255.255.255.255", "224.0.0.1", "198.18.0.1"],
    ...["::1", "::", "fe80::1%eth0", "fd00::1", "::ffff:10.0.0.1", "::ffff:a00:1"],
    ...["64:ff9b::a00:1", "2001:db8::1", "2002:7f00:1::", "ff02::1", "nonsense"],
  ]) {
    expect(isPrivateAddress(address), address).toBe(true);
  }
  for (const address of [
    "1.1.1.1",
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700::1",
    "::ffff:1.1.1.1",
  ]) {
    expect(isPrivateAddress(address), address).toBe(false);
  }
});

test("nothing private is reached unless the operator named exactly that host and port", async () => {
  for (const url of [
    ...[`http://127.0.0.1:${port}/`, `https://127.0.0.1:${port}/`, `https://2130706433:${port}/`],
    ...[`https://localhost:${port}/`, `https://[::1]:${port}/`, `https://0x7f.1:${port}/`],
    ...["http://example.com/", "ftp://example.com/", "https://user:secret@example.com/"],
  ]) {
    const answer = await post(new URL(url), message, ["127.0.0.1:1", `127.0.0.2:${port}`]);
    expect(answer.kind, url).toBe("refused");
  }
  expect(asked).toEqual([]);
  const allowed = [`127.0.0.1:${port}`];
  const answer = await post(new URL(`http://127.0.0.1:${port}/in`), message, allowed);
  expect(answer).toEqual({ kind: "answered", status: 200 });
  expect(asked).toEqual(["/in"]);
});

test("it follows nobody anywhere", async () => {
  const allowed = [`127.0.0.1:${port}`];
  const answer = await post(new URL(`http://127.0.0.1:${port}/elsewhere`), message, allowed);
  expect(answer).toEqual({ kind: "answered", status: 307 });
  expect(asked).not.toContain("/private");
});

test("what cannot have arrived is told from what may have", async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
  const { port: free } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const nobody = await post(new URL(`http://127.0.0.1:${free}/`), message, [`127.0.0.1:${free}`]);
  expect(nobody.kind).toBe("not-sent");

  const cutting = createServer((request) => request.socket.destroy());
  await new Promise<void>((resolve) => cutting.listen(0, "127.0.0.1", resolve));
  const { port: cut } = cutting.address() as AddressInfo;
  const unknown = await post(new URL(`http://127.0.0.1:${cut}/`), message, [`127.0.0.1:${cut}`]);
  await new Promise((resolve) => cutting.close(resolve));
  expect(unknown.kind).toBe("uncertain");
});

test("an operator's pairs are compared whole", () => {
  const allowed = ["push.internal:443", "10.0.0.5:8443"];
  expect(isAllowed(new URL("https://push.internal/x"), allowed)).toBe(true);
  expect(isAllowed(new URL("https://PUSH.internal:443/x"), allowed)).toBe(true);
  expect(isAllowed(new URL("https://push.internal:444/x"), allowed)).toBe(false);
  expect(isAllowed(new URL("https://evil-push.internal/x"), allowed)).toBe(false);
  expect(() => requireReachable(new URL("https://10.0.0.5:8443/"), allowed)).not.toThrow();
  expect(() => requireReachable(new URL("https://10.0.0.5/"), allowed)).toThrow();
});
