export const TEMPLATE = "muster_template";

/** The address of another database of the same cluster. */
export function databaseAt(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).toString();
}
