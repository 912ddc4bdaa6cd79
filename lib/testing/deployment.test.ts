import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { SOURCES } from "@/bin/build.mjs";
import { MALLOC, NODE_FLAGS } from "@/bin/memory.mjs";
import { VARIABLES } from "@/lib/env-variables";

const read = (file: string) => readFileSync(file, "utf8");
/** What Node itself, the C library and PostgreSQL's image read. */
const FOREIGN = new Set([
  "NODE_ENV",
  "NODE_OPTIONS",
  ...Object.keys(MALLOC),
  "NEXT_TELEMETRY_DISABLED",
  "POSTGRES_PASSWORD",
]);
const isKnown = (name: string) => name in VARIABLES || FOREIGN.has(name);

describe("the image", () => {
  const steps = instructionsOf(read("Dockerfile"));
  const said = (word: string) => steps.filter((step) => step.word === word);
  const ignored = read(".dockerignore").split("\n").filter(Boolean);

  test("is made in two stages, of one pinned base", () => {
    const bases = said("FROM").map(({ rest }) => rest.split(" ")[0]);
    expect(bases).toHaveLength(2);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(PINNED);
    const major = Number(bases[0]?.match(/:(\d+)/)?.[1]);
    expect([20, 22, 24]).toContain(major);
  });

  test("copies what is there, and what the ignored leave to it", () => {
    const sources = said("COPY")
      .filter(({ rest }) => !rest.startsWith("--from="))
      .flatMap(({ rest }) => rest.split(" ").slice(0, -1));
    expect(sources).toContain("package-lock.json");
    for (const source of sources) {
      expect(existsSync(source), source).toBe(true);
      expect(ignored, source).toContain(`!${source}`);
    }
    expect(ignored[0]).toBe("*");
    const allowed = ignored.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
    expect(allowed.filter((name) => !sources.includes(name))).toEqual([]);
  });

  test("holds everything that a build may read, and a change of it makes a new build", () => {
    const read = topLevel().filter((name) => !NOT_BUILT.has(name));
    const copied = ignored.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
    expect(copied.sort()).toEqual(read);
    const listed = SOURCES.map((name) => name.split("/")[0] ?? "");
    expect([...new Set(listed)].sort()).toEqual(read);
  });

  test("names nothing as left out that is not there", () => {
    const there = topLevel();
    expect([...NOT_BUILT].filter((name) => !there.includes(name))).toEqual([]);
  });

  test("runs as nobody in particular, keeps its data in a volume, and says how it is", () => {
    const names = steps.map(({ word }) => word);
    expect(said("USER").map(({ rest }) => rest)).toEqual(["node"]);
    expect(names.indexOf("USER")).toBeGreaterThan(names.lastIndexOf("RUN"));
    expect(said("VOLUME").map(({ rest }) => rest)).toEqual([envOf(steps).DATA_DIR]);
    for (const word of ["CMD", "HEALTHCHECK"]) {
      const [step] = said(word);
      const list = z.array(z.string()).parse(JSON.parse(step?.rest.replace(/^.*?\[/, "[") ?? ""));
      expect(list[0]).toBe("node");
      expect(existsSync(list[1] ?? "")).toBe(true);
    }
  });

  test("names no variable that Muster does not read, and no secret", () => {
    const names = Object.keys(envOf(steps));
    expect(names.filter((name) => !isKnown(name))).toEqual([]);
    expect(names.filter((name) => /SECRET|PASSWORD|DATABASE_URL/.test(name))).toEqual([]);
  });

  test("keeps the memory of its process as small as the supervisor does", () => {
    expect(envOf(steps)).toMatchObject({ ...MALLOC, NODE_OPTIONS: NODE_FLAGS.web.join(" ") });
  });
});

const Service = z.looseObject({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])),
  volumes: z.array(z.string()),
  healthcheck: z.looseObject({
    test: z.array(z.string()).optional(),
    disable: z.boolean().optional(),
  }),
  restart: z.string(),
});

describe("the composition", () => {
  const text = read("compose.yaml");
  const composed = z
    .looseObject({
      services: z.record(z.string(), Service),
      volumes: z.record(z.string(), z.unknown()),
    })
    .parse(parse(text, { merge: true }));
  const { services } = composed;

  test("is web, worker and PostgreSQL, and nothing else", () => {
    expect(Object.keys(services).sort()).toEqual(["postgres", "web", "worker"]);
    expect(services.web?.command).toEqual(["node", "bin/web.mjs"]);
    expect(services.worker?.command).toEqual(["node", "bin/worker.mjs"]);
    expect(services.web?.image).toBe(services.worker?.image);
    expect(services.postgres?.image).toMatch(PINNED);
    expect(services.postgres?.image).toMatch(/^postgres:(1[5-9]|2\d)/);
    expect(text).not.toContain("latest");
  });

  test("gives web and worker the same variables, which Muster reads", () => {
    for (const name of ["web", "worker"] as const) {
      const given = Object.keys(services[name]?.environment ?? {});
      expect(given.filter((variable) => !isKnown(variable))).toEqual([]);
      for (const needed of ["APP_URL", "AUTH_SECRET", "DATABASE_URL"]) {
        expect(given).toContain(needed);
      }
    }
    const web = Object.keys(services.web?.environment ?? {}).filter((name) => name !== "PORT");
    expect(web).toEqual(Object.keys(services.worker?.environment ?? {}));
    for (const name of ["web", "worker"] as const) {
      expect(services[name]?.environment.NODE_OPTIONS).toBe(NODE_FLAGS[name].join(" "));
    }
    const asked = [...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? "");
    expect(asked.filter((name) => !isKnown(name))).toEqual([]);
    const all = Object.keys(VARIABLES).filter((name) => name !== "DEMO" && !web.includes(name));
    expect(all).toEqual(["PORT"]);
  });

  test("says plainly what is missing, and invents no secret", () => {
    for (const name of ["APP_URL", "AUTH_SECRET", "POSTGRES_PASSWORD"]) {
      expect(text).toMatch(new RegExp(`\\$\\{${name}:\\?[a-z][^}]{20,}\\}`));
      expect(text).not.toMatch(new RegExp(`\\$\\{${name}(:?-|\\})`));
    }
  });

  test("grants web and worker nothing that they do not need", () => {
    for (const service of [services.web, services.worker]) {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
        depends_on: { postgres: { condition: "service_healthy" } },
      });
    }
    expect(services.postgres).not.toHaveProperty("ports");
    expect(services.worker).not.toHaveProperty("ports");
  });

  test("keeps attachments and the database in volumes, and asks each how it is", () => {
    const volumes = Object.keys(composed.volumes);
    for (const service of Object.values(services)) {
      expect(service.restart).toBe("unless-stopped");
      for (const volume of service.volumes) expect(volumes).toContain(volume.split(":")[0]);
    }
    expect(services.web?.volumes).toContain(`data:${services.web?.environment.DATA_DIR}`);
    expect(services.web?.healthcheck.test).toEqual(["CMD", "node", "bin/alive.mjs", "ready"]);
    expect(services.postgres?.healthcheck.test?.join(" ")).toContain("pg_isready");
  });
});

const UNITS = readdirSync("deploy").filter((file) => file.endsWith(".service"));

describe.each(UNITS)("the unit %s", (unit) => {
  const text = read(path.join("deploy", unit));
  const all = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}=(.*)$`, "gm"))].map(([, value]) => value ?? "");

  test("runs a process of ours as a user of its own, from secrets outside of it", () => {
    const [command = ""] = all("ExecStart");
    expect(command).toMatch(/^\/usr\/bin\/node bin\/(web|worker)\.mjs$/);
    expect(existsSync(command.split(" ")[1] ?? "")).toBe(true);
    expect(all("User")).toEqual(["muster"]);
    expect(all("EnvironmentFile")).toHaveLength(1);
    const given = all("Environment").flatMap((line) =>
      line.startsWith('"') ? [line.slice(1, -1)] : line.split(" "),
    );
    expect(given.filter((one) => !isKnown(one.split("=")[0] ?? ""))).toEqual([]);
    const part = z.enum(["web", "worker"]).parse(command.match(/(\w+)\.mjs$/)?.[1]);
    expect(given).toContain(`NODE_OPTIONS=${NODE_FLAGS[part].join(" ")}`);
    for (const [name, value] of Object.entries(MALLOC)) expect(given).toContain(`${name}=${value}`);
    expect(Number(all("TimeoutStopSec")[0])).toBeGreaterThan(10);
  });

  test("is hardened, and differs from the other in what it runs and that the worker yields", () => {
    for (const wall of ["NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes"]) {
      expect(text).toContain(wall);
    }
    expect(all("CapabilityBoundingSet")).toEqual([""]);
    expect(all("CPUWeight")).toEqual(unit === "muster-worker.service" ? ["25"] : []);
    const neutral = (words: string) =>
      words
        .replace(/^#.*\nCPUWeight=25\n/m, "")
        .replaceAll(/\b(web|worker)\b/g, "PART")
        .replace(/(?<=NODE_OPTIONS=).*/, "FLAGS");
    expect(neutral(text)).toBe(neutral(read(path.join("deploy", UNITS[0] ?? ""))));
  });

  test.runIf(spawnSync("systemd-analyze", ["--version"]).status === 0)(
    "is one that systemd takes",
    () => {
      const folder = mkdtempSync(path.join(tmpdir(), "units-"));
      const copy = path.join(folder, unit);
      // This machine's Node may lie elsewhere.
      writeFileSync(copy, text.replace("/usr/bin/node", process.execPath));
      const { status, stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", copy], {
        encoding: "utf8",
      });
      rmSync(folder, { recursive: true });
      expect(stderr.split("\n").filter((line) => line.includes(unit))).toEqual([]);
      expect(status).toBe(0);
    },
  );
});

/** What lies at the top and no build reads; whatever is not named here has to be in the image. */
const NOT_BUILT = new Set([
  ".ci",
  ".dependency-cruiser.cjs",
  ".dockerignore",
  ".env.example",
  ".gitignore",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "Dockerfile",
  "LICENSE",
  "README.md",
  "SECURITY.md",
  "bench",
  "biome.json",
  "compose.yaml",
  "deploy",
  "docs",
  "e2e",
  "knip.json",
  "playwright.config.ts",
  "vitest.config.ts",
  "vitest.outside.config.ts",
  "vitest.proof.config.ts",
]);

/** Every file and folder at the top that is kept, or is about to be. */
function topLevel(): string[] {
  const asked = ["ls-files", "--cached", "--others", "--exclude-standard"];
  const { stdout, status } = spawnSync("git", asked, { encoding: "utf8" });
  expect(status).toBe(0);
  const names = stdout.split("\n").filter((file) => existsSync(file));
  return [...new Set(names.map((file) => file.split("/")[0] ?? ""))].sort();
}

const PINNED = /^[a-z]+:\d+\.\d+(\.\d+)?-[a-z-]+$/;

type Step = { word: string; rest: string };

function instructionsOf(text: string): Step[] {
  return text
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [word = "", ...rest] = line.split(" ");
      return { word, rest: rest.join(" ") };
    });
}

function envOf(steps: readonly Step[]): Record<string, string> {
  const pairs = steps.filter(({ word }) => word === "ENV").flatMap(({ rest }) => rest.split(" "));
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name, value.join("=")];
    }),
  );
}
