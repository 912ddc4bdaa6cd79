import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = (folder: string, name: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path))
    .map((path) => ({
      path: `${folder}/${path}`,
      text: readFileSync(`${folder}/${path}`, "utf8"),
    }));

const OWN_FRAME =
  /<(h1|nav|title|main)\b|aria-label="breadcrumb"|\bbreadcrumb\b|generateMetadata|\bmetadata\b/i;

/** What a page says about its place goes through one of these. */
const PLACED = /<(Page|ListWorkspace|TicketWorkspace)\b|redirect\(/;

/** The root layout names the application; the last resort has no layout around it. */
const LAST_RESORTS = new Set(["app/layout.tsx", "app/global-error.tsx"]);

test("no page renders its own title, navigation or breadcrumb", () => {
  const files = [...sources("app", /\.tsx$/), ...sources("components", /\.tsx$/)].filter(
    ({ path }) => !path.startsWith("components/layout/") && !LAST_RESORTS.has(path),
  );
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter(({ text }) => OWN_FRAME.test(text)).map(({ path }) => path)).toEqual([]);
});

test("every page says where it is", () => {
  const pages = sources("app", /page\.tsx$/);
  expect(pages.length).toBeGreaterThan(8);
  expect(pages.filter(({ text }) => !PLACED.test(text)).map(({ path }) => path)).toEqual([]);
});

test("only layouts put a frame around pages", () => {
  const framed = /<(Frame|SignedInFrame|PlainFrame)\b/;
  const users = sources("app", /\.tsx$/).filter(({ text }) => framed.test(text));
  const allowed = /(^|\/)(layout|not-found|forbidden|unauthorized|signed-in-frame)\.tsx$/;
  expect(users.map(({ path }) => path).filter((path) => !allowed.test(path))).toEqual([]);
});
