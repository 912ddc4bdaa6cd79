import { expect, test } from "vitest";
import { reference } from "./reference";
import { RESOURCES } from "./rest/catalogue";

const { groups, carries, words } = reference();

test("every operation stands on the page of one subject, each of which has an address of its own", () => {
  const shown = groups.flatMap(({ operations }) => operations.map(({ id }) => id));
  const all = RESOURCES.flatMap((one) => Object.values(one.operations).map(({ id }) => id));
  expect(shown.sort()).toEqual(all.sort());
  const slugs = groups.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test("a subject's page describes what its operations answer, and what that is made of", () => {
  const tickets = groups.find(({ slug }) => slug === "tickets");
  const shapes = tickets?.shapes.map(({ name }) => name);
  expect(shapes).toEqual(expect.arrayContaining(["Ticket", "Transition"]));
  expect(shapes).not.toContain("MajorIncident");
});

test("it tells of quotas, and which header fields an answer has", () => {
  expect(words).toMatch(/RateLimit.*429.*Retry-After/);
  expect(carries.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Link", "ETag", "Location", "RateLimit", "Retry-After"]),
  );
  const operations = groups.flatMap((group) => group.operations);
  const made = operations.find(({ id }) => id === "createTicket")?.answers;
  expect(made?.find(({ status }) => status === "201")?.carries).toEqual(
    expect.arrayContaining(["ETag", "Location", "Idempotent-Replayed"]),
  );
});
