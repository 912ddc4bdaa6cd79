import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { filesOf, writeStatusFiles } from "./files";

const APP_URL = "https://desk.example.com";

test("the exported page stands alone, names nothing below the desk's own paths, and posts nothing", async () => {
  const home = await mkdtemp(path.join(tmpdir(), "muster-status-"));
  try {
    const view = {
      state: "operational" as const,
      services: [{ name: "VPN", state: "operational" as const }],
      ...{
        current: [],
        history: [],
        maintenance: [],
        announcements: [],
        updatedAt: "2026-11-26T00:00:00.000Z",
      },
    };
    await writeStatusFiles(path.join(home, "status"), filesOf(view, APP_URL));
    const out = path.join(home, "out");
    const PATH = path.dirname(process.execPath);
    const env = { PATH, DATA_DIR: home, APP_URL, NODE_ENV: "test" as const };
    await promisify(execFile)(process.execPath, ["bin/status.mjs", "export", out], { env });
    expect((await readdir(out)).sort()).toEqual([
      ...["feed.atom", "index.html", "status.json", "style.css"],
    ]);
    const page = await readFile(path.join(out, "index.html"), "utf8");
    expect(page).toContain('href="style.css"');
    expect(page).toContain(`href="${APP_URL}/status#subscribe"`);
    expect(page).toContain("VPN");
    expect(page).not.toMatch(/<form|(href|action|src)="\//);
  } finally {
    await rm(home, { recursive: true });
  }
});
