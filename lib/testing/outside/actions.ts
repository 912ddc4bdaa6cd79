import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Answer, ask } from "./asking";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const Manifest = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

export type Action = {
  id: string;
  /** Where it is written and what it is called there. */
  name: string;
  /** A page of ours that has it. */
  page: string;
};

/** Every server action that the build answers to, whether or not a page still uses it. */
export function actionsOfTheBuild(): Action[] {
  const file = path.join(ROOT, ".next/server/server-reference-manifest.json");
  const { node } = Manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  return Object.entries(node)
    .map(([id, { filename, exportedName }]) => ({
      id,
      name: `${filename}#${exportedName}`,
      page: addressOf(filename),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Every page that the build answers to, as Next writes its address. */
export function pagesOfTheBuild(): string[] {
  const file = path.join(ROOT, ".next/app-path-routes-manifest.json");
  const routes = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, "utf8")));
  return Object.entries(routes)
    .filter(([name]) => name.endsWith("/page"))
    .map(([, address]) => address)
    .filter((address) => !address.startsWith("/_"))
    .sort();
}

function addressOf(filename: string): string {
  const folder = path.dirname(filename).replace(/^app/, "");
  return folder.replaceAll(/\/\([^)]+\)/g, "") || "/";
}

type Call = {
  action: string;
  page: string;
  cookie?: string | undefined;
  /** What the browser says of itself; null to say nothing. */
  origin?: string | null;
  fields?: Record<string, string>;
  /** The arguments as they travel; by default the state before and the form. */
  args?: string;
};

export type Called = Answer & {
  /** What the form would show; null when the action did not answer as a form's does. */
  state: { ok: boolean; message?: string; errors?: Record<string, string> } | null;
  redirect: string | null;
};

/** Calls an action as the browser's script does. */
export async function callAction(
  url: string,
  { action, page, cookie, origin = url, fields = {}, args = '[{"ok":true},"$K1"]' }: Call,
): Promise<Called> {
  const boundary = "muster-form";
  const parts = [
    ...Object.entries(fields).map(([name, value]) => [`_1_${name}`, value]),
    ["0", args],
  ];
  const body = parts
    .map(([name, value]) => part(boundary, name ?? "", value ?? ""))
    .concat(`--${boundary}--\r\n`)
    .join("");
  const answer = await ask(url, {
    ...{ method: "POST", path: page, cookie, body },
    headers: {
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
      "Next-Action": action,
      Accept: "text/x-component",
      ...(origin === null ? {} : { Origin: origin }),
    },
  });
  return {
    ...answer,
    state: stateIn(answer.text),
    redirect: answer.headers["x-action-redirect"] ?? null,
  };
}

const part = (boundary: string, name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

function stateIn(text: string): Called["state"] {
  const line = /^1:(\{"ok".*\})$/m.exec(text)?.[1];
  return line === undefined ? null : JSON.parse(line);
}
