import { beforeEach, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import { env } from "@/lib/env";
import { execute } from "@/lib/kernel/command";
import { reviseSettings } from "@/lib/settings/commands/revise-settings";
import {
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
} from "@/lib/testing/factories";
import { confidenceOf, recordClick, recordOpen, targetOf } from "./hits";
import { mailAsSentFor, mailFor } from "./queries";
import { signToken } from "./signed-token";

const never = new AbortController().signal;
const CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";
const person = { method: "GET", userAgent: CHROME, fetchedFor: null };
const BODY = `Read [this](https://vendor.example/a?b=1&c=2), then ${env.APP_URL}/reset-password/secret.`;

beforeEach(() => prisma.setting.deleteMany());

/** The mail of a reply, as an admin gets it over REST. */
async function sent({ organisationId }: { organisationId?: string } = {}) {
  const customer = await makeCustomer(organisationId === undefined ? {} : { organisationId });
  const { id: ticketId } = await makeIncident(customer);
  const { id: replyId } = await execute(postReply, await makeAgent(), { ticketId, body: BODY });
  const events = await prisma.event.findMany({ where: { subjectId: ticketId } });
  await follow(events.map(({ id }) => id));
  const { id, effectId } = await prisma.mail.findFirstOrThrow({ where: { replyId } });
  await perform({ name: "mail-reply", effectIds: [effectId] }, never);
  // As if it had been accepted a while ago.
  await prisma.mailEvent.updateMany({
    where: { mailId: id },
    data: { at: new Date(Date.now() - 60_000) },
  });
  const view = await mailAsSentFor(await makeAdmin(), id);
  const html = view?.html ?? "";
  return {
    id,
    html,
    mode: view?.trackingMode,
    pixel: /\/t\/o\/([\w-]+)\.gif/.exec(html)?.[1] ?? "",
    links: [...html.matchAll(/\/t\/c\/([\w-]+)/g)].map(([, token = ""]) => token),
  };
}

const told = async (mailId: string) =>
  (
    await prisma.mailEvent.findMany({
      where: { mailId, source: { in: ["pixel", "link"] } },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    })
  ).map(({ kind, confidence, times }) => `${kind} by ${confidence} ${times}`);

const statusOf = async (id: string) =>
  (await prisma.mail.findUniqueOrThrow({ where: { id } })).status;

test("opening and following stand on the mail, each once with how often", async () => {
  const { id, pixel, links } = await sent();
  await recordOpen(pixel, person);
  await recordOpen(pixel, person);
  expect(await statusOf(id)).toBe("opened");
  await recordClick(links[0] ?? "", person);
  expect(await told(id)).toEqual(["opened by human 2", "clicked by human 1"]);
  expect(await statusOf(id)).toBe("clicked");
});

test("links lead where they were meant to, and those to passwords are left alone", async () => {
  const { html, links } = await sent();
  const targets = await Promise.all(links.map(targetOf));
  expect(targets[0]).toBe("https://vendor.example/a?b=1&c=2");
  expect(targets.every((target) => !target?.includes("reset-password"))).toBe(true);
  expect(html).toContain("/reset-password/secret");
  expect(html).not.toContain("vendor.example");
  expect(html).toContain("/unsubscribe/");
});

test("a token that was not made by us leads nowhere and records nothing", async () => {
  const { id, links, pixel } = await sent();
  const changed = `${links[0]?.slice(0, -1)}${links[0]?.endsWith("A") ? "B" : "A"}`;
  for (const token of [changed, pixel, signToken("click", [id], 99), "", "https://evil.example"]) {
    expect(await targetOf(token)).toBe(null);
  }
  await recordOpen(links[0] ?? "", person);
  await recordOpen("nothing", person);
  expect(await told(id)).toEqual([]);
});

test("machines are told from people and change nothing", async () => {
  const machines = [
    { ...person, method: "HEAD" },
    { ...person, fetchedFor: "prefetch;anonymous-client-ip" },
    { ...person, userAgent: null },
    { ...person, userAgent: "Mozilla/5.0" },
    { ...person, userAgent: "Barracuda Sentinel (EE)" },
    { ...person, userAgent: "curl/8.1" },
  ];
  expect(machines.map(confidenceOf)).toEqual(machines.map(() => "machine"));
  const relay =
    "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";
  expect(confidenceOf({ ...person, userAgent: relay })).toBe("unknown");
  expect(confidenceOf(person)).toBe("human");

  const { id, pixel } = await sent();
  for (const machine of machines) await recordOpen(pixel, machine);
  expect(await told(id)).toEqual([`opened by machine ${machines.length}`]);
  expect(await statusOf(id)).toBe("accepted");
});

test("what comes right after the mail was handed over is a machine on its way", async () => {
  const { id, pixel } = await sent();
  await prisma.mailEvent.updateMany({
    where: { mailId: id, kind: "accepted" },
    data: { at: new Date() },
  });
  await recordOpen(pixel, person);
  expect(await told(id)).toEqual(["opened by machine 1"]);
});

test("whoever follows every link within seconds is a machine, and so was their opening", async () => {
  const { id, pixel, links } = await sent();
  await recordOpen(pixel, person);
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) await recordClick(link, person);
  // Of the same millisecond, either may be first.
  expect((await told(id)).sort()).toEqual([
    ...links.map(() => "clicked by machine 1"),
    "opened by machine 1",
  ]);
  expect(await statusOf(id)).toBe("accepted");
});

test("the switch holds from the next mail on, and links of before go on working", async () => {
  const admin = await makeAdmin();
  const before = await sent();
  expect(before.mode).toBe("full");
  await execute(reviseSettings, admin, { mailTracking: false });
  const off = await sent();
  expect(off).toMatchObject({ mode: "off", pixel: "", links: [] });
  expect(off.html).toContain("https://vendor.example/a?b=1&#x26;c=2");
  expect(await targetOf(before.links[0] ?? "")).toContain("vendor.example");
  await recordOpen(before.pixel, person);
  expect(await statusOf(before.id)).toBe("opened");
  await execute(reviseSettings, admin, { mailTracking: "full" });
  expect((await sent()).mode).toBe("full");
});

test("an organisation may have it otherwise", async () => {
  const { id: organisationId } = await makeOrganisation();
  const wish = (mailTracking: string | null) =>
    prisma.organisation.update({ where: { id: organisationId }, data: { mailTracking } });
  await wish("off");
  expect((await sent({ organisationId })).mode).toBe("off");
  expect((await sent()).mode).toBe("full");
  await execute(reviseSettings, await makeAdmin(), { mailTracking: "off" });
  await wish("full");
  expect((await sent({ organisationId })).mode).toBe("full");
});

test("looking at a mail in the desk opens nothing", async () => {
  const { id } = await sent();
  const view = await mailFor(await makeAdmin(), id);
  expect(view?.html).not.toContain("/t/");
});
