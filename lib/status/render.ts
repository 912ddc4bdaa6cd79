import { createTranslator } from "use-intl/core";
import { renderMarkdown } from "@/lib/conversations/markdown";
import majors from "@/messages/en/majors.json";
import status from "@/messages/en/status.json";
import type { StatusAnnouncement, StatusIncident, StatusMaintenance, StatusView } from "./contract";

const t = createTranslator({ locale: "en", messages: { status, majors } });

/** The page itself: without script, one file of styles, everything in it. */
export function statusPage(view: StatusView, appUrl: string): string {
  const next = view.current.flatMap(({ updates }) => updates[0]?.nextUpdateBy ?? []).length > 0;
  return page(
    appUrl,
    t("status.title"),
    `<p class="state ${view.state}">${escaped(t(`status.${view.state}`))}</p>
${view.current.length === 0 ? "" : section(t("status.current"), view.current.map((one) => incident(one, true)).join("\n"))}
${view.maintenance.length === 0 ? "" : section(t("status.maintenance"), view.maintenance.map(maintenance).join("\n"))}
${section(t("status.services"), services(view))}
${section(t("status.history"), history(view))}
<section aria-labelledby="subscribe"><h2 id="subscribe">${escaped(t("status.subscribe"))}</h2>
<form method="post" action="/status/subscriptions">
<label for="email">${escaped(t("status.email"))}</label>
<div class="row"><input id="email" name="email" type="email" autocomplete="email" required maxlength="254" aria-describedby="hint"><button>${escaped(t("status.subscribeDo"))}</button></div>
<p id="hint" class="quiet">${escaped(t("status.subscribeHint"))}</p>
</form></section>
<footer class="quiet"><a href="/status/feed.atom">${escaped(t("status.feed"))}</a> <a href="/">${escaped(t("status.desk"))}</a>
<span>${escaped(t("status.updated"))} ${time(view.updatedAt)}</span></footer>`,
    next ? '<meta http-equiv="refresh" content="60">' : '<meta http-equiv="refresh" content="300">',
  );
}

/** A page of a few words, perhaps with one button. */
export function statusNotice(
  appUrl: string,
  words: { title: string; body: string; button?: string },
): string {
  const form =
    words.button === undefined
      ? ""
      : `<form method="post"><button>${escaped(words.button)}</button></form>`;
  return page(
    appUrl,
    words.title,
    `<p>${escaped(words.body)}</p>${form}<p><a href="/status">${escaped(t("status.back"))}</a></p>`,
  );
}

function page(appUrl: string, title: string, content: string, head = ""): string {
  const { host } = new URL(appUrl);
  const name = t("status.of", { host });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">${head}
<title>${escaped(title)} · ${escaped(name)}</title>
<link rel="stylesheet" href="/status/style.css"><link rel="alternate" type="application/atom+xml" href="/status/feed.atom" title="${escaped(name)}">
</head><body><a class="skip" href="#content">${escaped(t("status.skip"))}</a>
<header><p>${escaped(name)}</p></header>
<main id="content"><h1>${escaped(title)}</h1>
${content}
</main></body></html>
`;
}

function section(title: string, content: string): string {
  const id = title.toLowerCase().replace(/\W+/g, "-");
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(title)}</h2>
${content}
</section>`;
}

function services({ services: rows }: StatusView): string {
  if (rows.length === 0) return `<p class="quiet">${escaped(t("status.noServices"))}</p>`;
  const lines = rows.map(
    ({ name, state }) =>
      `<li><bdi>${escaped(name)}</bdi> <span class="mark ${state}">${escaped(t(`status.service.${state}`))}</span></li>`,
  );
  return `<ul class="services">\n${lines.join("\n")}\n</ul>`;
}

function maintenance(one: StatusMaintenance): string {
  const concerned = one.services.join(", ");
  const about =
    concerned === "" ? "" : `<p>${escaped(t("status.affects", { services: concerned }))}</p>`;
  return `<article id="m-${one.id}"><div class="head"><h3><bdi>${escaped(one.title)}</bdi></h3> <span class="mark ${one.state}">${escaped(t(`status.maintained.${one.state}`))}</span></div>
<p class="quiet">${time(one.startsAt)} – ${time(one.endsAt)}</p>${about}<div class="body">${bodyOf(one.body)}</div></article>`;
}

function history({ history: rows }: StatusView): string {
  if (rows.length === 0) return `<p class="quiet">${escaped(t("status.noHistory"))}</p>`;
  return rows.map((one) => incident(one, false)).join("\n");
}

function incident(one: StatusIncident, isOpen: boolean): string {
  const ended = one.endedAt === null ? "" : ` · ${escaped(t("status.ended"))} ${time(one.endedAt)}`;
  const concerned = one.services.join(", ");
  const about =
    concerned === "" ? "" : `<p>${escaped(t("status.affects", { services: concerned }))}</p>`;
  const head = `<h3><bdi>${escaped(one.headline)}</bdi></h3> <span class="mark ${one.phase === "resolved" ? "operational" : "disrupted"}">${escaped(t(`majors.phase.${one.phase}`))}</span>`;
  const rest = `${about}<p class="quiet">${escaped(t("status.since"))} ${time(one.since)}${ended}</p>
<ol class="updates">
${one.updates.map(update).join("\n")}
</ol>`;
  return isOpen
    ? `<article id="i-${one.id}"><div class="head">${head}</div>${rest}</article>`
    : `<details id="i-${one.id}"><summary>${head}</summary>${rest}</details>`;
}

function update(one: StatusIncident["updates"][number], at: number): string {
  const next =
    at > 0 || one.nextUpdateBy === null
      ? ""
      : `<p class="next">${escaped(t("status.next"))} ${time(one.nextUpdateBy)}</p>`;
  const corrects = one.corrects ? ` · ${escaped(t("status.corrects"))}` : "";
  return `<li id="u-${one.id}"><p class="quiet"><strong>${escaped(t(`majors.phase.${one.phase}`))}</strong> · ${time(one.at)}${corrects}</p>
<div class="body">${bodyOf(one.body)}</div>${next}</li>`;
}

/** Words and links of theirs, and no picture: that would have every reader ask another server. */
const bodyOf = (markdown: string) =>
  renderMarkdown(markdown.replace(/!\[([^\]]*)\]\([^)]*\)/g, "$1"));

function time(at: string): string {
  const words = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(new Date(at));
  return `<time datetime="${at}">${escaped(words)} UTC</time>`;
}

/** Atom (RFC 4287): an entry for each update and each word of maintenance, the newest first. */
export function statusFeed(view: StatusView, appUrl: string): string {
  const { host } = new URL(appUrl);
  const entries = [
    ...[...view.current, ...view.history].flatMap((one) =>
      one.updates.map((update) => ({ at: update.at, xml: entry(appUrl, one, update) })),
    ),
    ...view.announcements.map((one) => ({ at: one.at, xml: announcement(appUrl, one) })),
  ]
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, 50);
  const updated = entries[0]?.at ?? "2020-01-01T00:00:00.000Z";
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${escaped(appUrl)}/status</id>
<title>${escaped(t("status.of", { host }))}</title>
<updated>${updated}</updated>
<author><name>${escaped(host)}</name></author>
<link rel="self" href="${escaped(appUrl)}/status/feed.atom"/>
<link href="${escaped(appUrl)}/status"/>
${entries.map(({ xml }) => xml).join("\n")}
</feed>
`;
}

function entry(appUrl: string, one: StatusIncident, update: StatusIncident["updates"][number]) {
  const title = `${one.headline}: ${t(`majors.phase.${update.phase}`)}`;
  return `<entry><id>urn:uuid:${update.id}</id><title>${escaped(title)}</title><updated>${update.at}</updated>
<link href="${escaped(appUrl)}/status#u-${update.id}"/>
<content type="html">${escaped(bodyOf(update.body))}</content></entry>`;
}

function announcement(appUrl: string, one: StatusAnnouncement) {
  const title = `${one.title}: ${t(`status.told.${one.kind}`)}`;
  const content = `<p>${time(one.startsAt)} – ${time(one.endsAt)}</p>${bodyOf(one.body)}`;
  return `<entry><id>urn:uuid:${one.id}</id><title>${escaped(title)}</title><updated>${one.at}</updated>
<link href="${escaped(appUrl)}/status#m-${one.maintenanceId}"/>
<content type="html">${escaped(content)}</content></entry>`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  // XML 1.0 has no place for these, however they are written.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  const sound = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return sound.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

export const STATUS_STYLE = `:root{color-scheme:light dark;--text:light-dark(#1b1d22,#e8e9ec);--quiet:light-dark(#545a66,#a9afba);--bg:light-dark(#f7f7f8,#15171b);--card:light-dark(#fff,#1d2026);--line:light-dark(#d9dbe0,#383c45);--good:light-dark(#17663a,#7fd7a2);--bad:light-dark(#9c2a16,#ffab97);--accent:light-dark(#2a4fc4,#a9bdff)}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header,main{max-width:44rem;margin-inline:auto;padding-inline:1rem}
header p{margin-block:1rem 0;color:var(--quiet)}
main{display:grid;gap:1.5rem;padding-block-end:3rem}
h1{margin:.25rem 0 0;font-size:1.5rem}h2{margin:0 0 .5rem;font-size:1.125rem}h3{display:inline;margin:0;font-size:1rem}
a{color:var(--accent)}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;inset-block-start:-4rem}.skip:focus{inset-block-start:.5rem;background:var(--card);padding:.5rem}
.state,article,details,.services{margin:0;padding:1rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
.state{font-weight:600;border-inline-start:.375rem solid}.operational{color:var(--good)}.disrupted{color:var(--bad)}.maintenance,.under_way,.planned{color:var(--accent)}.cancelled{color:var(--quiet)}
article+article,details+details{margin-block-start:.75rem}
.services{display:grid;gap:.75rem;list-style:none}.services li{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between}
.mark{font-weight:600}.quiet{color:var(--quiet);font-size:.875rem;margin:.25rem 0}
summary{cursor:pointer;min-block-size:1.75rem}
.updates{list-style:none;margin:.75rem 0 0;padding:0;display:grid;gap:1rem}.updates li{border-inline-start:3px solid var(--line);padding-inline-start:.75rem}
.body>*{margin-block:.25rem}.next{font-weight:600;margin:.25rem 0}
form{display:grid;gap:.25rem}.row{display:flex;flex-wrap:wrap;gap:.5rem}
input,button{font:inherit;min-block-size:2.75rem;padding-inline:.75rem;border:1px solid var(--quiet);border-radius:.375rem;background:var(--card);color:inherit}
input{flex:1 1 12rem;min-inline-size:0}button{background:var(--accent);border-color:var(--accent);color:light-dark(#fff,#15171b);font-weight:600;cursor:pointer;justify-self:start}
footer{display:flex;flex-wrap:wrap;gap:.5rem 1rem}
`;
