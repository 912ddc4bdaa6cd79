import { beforeAll, describe, expect, inject, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { isSample } from "../extent";
import { PERSONAS, type Persona } from "../people";
import { crawl, leaksAmong, type Told, unmet } from "./crawl";
import { canaryWorld, type World } from "./world";

const { url } = inject("desk");
const WHO: readonly Persona[] = isSample ? ["customer", "stranger", "agent"] : PERSONAS;

let world: World;
let told: Told[];

beforeAll(async () => {
  world = await canaryWorld();
  told = await crawl(url, world, WHO);
  console.log(`${world.canaries.length} canaries, ${told.length} answers to ${WHO.join(", ")}`);
}, 600_000);

test("nobody comes upon a word that is not theirs to read", () => {
  expect(leaksAmong(told, world)).toEqual([]);
});

test("every canary is met by somebody who may", () => {
  expect(unmet(told, world)).toEqual([]);
});

describe("the crawl sees", () => {
  /** Of the world only the customer's ticket, which is what is planted. */
  const narrow = (): World => {
    const people = { user: [], organisation: [], team: [] };
    const nothing = { ...people, service: [], mail: [], majorIncident: [] };
    const ticket = world.names.ticket.slice(0, 1);
    const planted = ["a note", "a customer's subject"];
    const canaries = world.canaries.filter(({ place }) => planted.includes(place));
    return { ...world, names: { ...nothing, ticket }, canaries };
  };

  test("a note that slips into what the customer may read", async () => {
    const where = { id: world.noteId };
    await prisma.reply.update({ where, data: { audience: "public" } });
    const planted = await crawl(url, narrow(), ["customer"]);
    await prisma.reply.update({ where, data: { audience: "internal" } });
    const leaks = leaksAmong(planted, world).join("\n");
    expect(leaks).toMatch(/^customer finds a note in \/requests\//m);
    expect(leaks).toMatch(/^customer finds a note in \/requests\/\S+ as data$/m);
    expect(leaks).toMatch(/^customer finds a note in \/api\/v1\/tickets\/\S+\/replies/m);
  });

  test("a stranger who is suddenly taken for somebody who watches", async () => {
    const [ticketId = ""] = world.names.ticket;
    const userId = world.cast.stranger.person.id;
    const watcher = { ticketId, userId };
    const { organisationId } = world.cast.customer.person;
    const before = world.cast.stranger.person.organisationId;
    await prisma.ticketWatcher.create({ data: watcher });
    await prisma.user.update({ where: { id: userId }, data: { organisationId } });
    const planted = await crawl(url, narrow(), ["stranger"]);
    await prisma.user.update({ where: { id: userId }, data: { organisationId: before } });
    await prisma.ticketWatcher.deleteMany({ where: watcher });
    expect(leaksAmong(planted, world).join("\n")).toMatch(/^stranger finds a customer's subject/m);
  });
});
