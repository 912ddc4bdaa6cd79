import { REMOTE } from "./remote-mark";

/** As `sanitise` writes it: an attribute in double quotes, in which `"` cannot stand. */
const MARK = new RegExp(` ${REMOTE}="([^"]*)"`, "g");

/** The HTML without a trace of where its remote images lie. */
export const withoutRemote = (html: string) => html.replace(MARK, "");

/** Where they lie, each once, in order. */
export function remoteImagesIn(html: string): string[] {
  const found = [...html.matchAll(MARK)].map(([, address = ""]) =>
    address.replaceAll("&amp;", "&"),
  );
  return [...new Set(found)];
}

/** The HTML with those images drawn in of which there is a copy, as `data:` addresses. */
export function withCopies(html: string, copies: ReadonlyMap<string, string>): string {
  return html.replace(MARK, (_, address: string) => {
    const copy = copies.get(address.replaceAll("&amp;", "&"));
    return copy === undefined ? "" : ` src="${copy}"`;
  });
}
