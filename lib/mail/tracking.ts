import { env } from "@/lib/env";
import { escaped } from "./letter";
import { signToken } from "./signed-token";

type Link = { number: number; target: string };

/** More than any mail of people has, and few enough to store. */
const LINKS_LIMIT = 100;
const HREF = /(<a\s[^>]*?\bhref=")([^"]*)(")/g;

/** Where the links of this HTML lead, each once; those that are to be followed unseen left out. */
export function targetsIn(html: string): Link[] {
  const targets = [...html.matchAll(HREF)].map(([, , href = ""]) => unescaped(href));
  return [...new Set(targets.filter(mayBeFollowed))]
    .slice(0, LINKS_LIMIT)
    .map((target, number) => ({ number, target }));
}

type Mail = {
  id: string;
  html: string | null;
  trackingMode: string;
  links: readonly Link[];
};

/** The HTML as it leaves: where the mail is followed, with our links in place and a picture at its end. */
export function tracked({ id, html, trackingMode, links }: Mail): string | null {
  if (html === null || trackingMode !== "full") return html;
  const numberOf = new Map(links.map(({ number, target }) => [target, number]));
  const pixel = `${env.APP_URL}/t/o/${signToken("open", [id])}.gif`;
  return html
    .replace(HREF, (whole, before: string, href: string, after: string) => {
      const number = numberOf.get(unescaped(href));
      if (number === undefined) return whole;
      return `${before}${escaped(`${env.APP_URL}/t/c/${signToken("click", [id], number)}`)}${after}`;
    })
    .replace("</body>", `<img src="${escaped(pixel)}" width="1" height="1" alt="">\n</body>`);
}

/** Of our own pages only those of tickets: a link that signs in, resets or decides is nobody's affair. */
function mayBeFollowed(target: string): boolean {
  if (!/^https?:\/\//.test(target) || !URL.canParse(target)) return false;
  const { origin, pathname } = new URL(target);
  return origin !== new URL(env.APP_URL).origin || /^\/(requests|tickets)\//.test(pathname);
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The HTML is our own, which escapes by number or by these names. */
function unescaped(href: string): string {
  return href.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot));/gi,
    (whole, hex, digits, name) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (digits !== undefined) return String.fromCodePoint(Number(digits));
      return NAMED[String(name).toLowerCase()] ?? whole;
    },
  );
}
