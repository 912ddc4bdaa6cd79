import { expect, test } from "vitest";
import { renderMarkdown } from "./markdown";

const id = "019a0000-0000-7000-8000-000000000012";

test("code, lists, tables, quotes and links are what they look like", () => {
  const html = renderMarkdown(
    "> said\n\n```ts\nconst a = 1;\n```\n\n- one\n- [x] two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n~~no~~ https://example.com",
  );
  for (const part of [
    ...["<blockquote>", '<code class="language-ts">', "<li>one", 'type="checkbox" checked'],
    ...["<td>1</td>", "<del>no</del>"],
    '<a href="https://example.com" rel="noopener noreferrer nofollow">',
  ]) {
    expect(html).toContain(part);
  }
});

test("a reference is a link where the reader can follow it, and plain text elsewhere", () => {
  const references = new Map([["INC-12", "/tickets/INC-12"]]);
  expect(renderMarkdown("See #inc-12 and #INC-13, `#INC-12`, a#INC-12", { references })).toBe(
    '<p>See <a href="/tickets/INC-12">#inc-12</a> and #INC-13, <code>#INC-12</code>, a#INC-12</p>',
  );
});

test("what one reader may follow is not kept for another", () => {
  const text = `See &num;INC-12, #INC-12 and @[Ann](person:${id}) ![x](attachment:${id})`;
  const references = new Map([["INC-12", "/tickets/INC-12"]]);
  const surroundings = {
    references,
    people: new Map([[id, "Ann of Elsewhere"]]),
    pictureAt: () => ({ path: "/own", original: "/own", width: 1, height: 1 }),
  };
  const plain = renderMarkdown(text);
  expect(renderMarkdown(text, surroundings)).not.toBe(plain);
  expect(renderMarkdown(text)).toBe(plain);
  expect(plain).not.toMatch(/href|Elsewhere|<img/);
  for (const one of ["&num;INC-12", `@[Ann](person:${id})`, `@[Ann](person\\:${id})`]) {
    const told = renderMarkdown(one, surroundings);
    const untold = renderMarkdown(one);
    expect(told).not.toBe(untold);
    expect(renderMarkdown(one, surroundings)).toBe(told);
  }
});

test("a shortcode is its emoji; an hour, an unknown one and code stay", () => {
  expect(renderMarkdown(":tada: :nope: 10:100:45 `:tada:` :constructor: :+1:")).toBe(
    "<p>🎉 :nope: 10:100:45 <code>:tada:</code> :constructor: 👍</p>",
  );
});

test("a mention of somebody who was told is marked, of anybody else plain", () => {
  const people = new Map([[id, "Asha"]]);
  expect(renderMarkdown(`@[Old](person:${id})!`, { people })).toBe(
    '<p><span class="mention">@Asha</span>!</p>',
  );
  expect(renderMarkdown(`@[Old](person:${id}) [x](person:y)`)).toBe("<p>@Old @x</p>");
});

test("only an own picture is shown, and only from a path of ours", () => {
  const original = "/api/v1/attachments/1/content";
  const at = (path: string) => ({
    pictureAt: () => ({ path, original, width: 720, height: 405 }),
  });
  const own = `![a cat](attachment:${id})`;
  const shown =
    '<img src="/api/v1/attachments/1/preview" alt="a cat" width="720" height="405" loading="lazy">';
  expect(renderMarkdown(own, at("/api/v1/attachments/1/preview"))).toBe(
    `<p><a href="${original}">${shown}</a></p>`,
  );
  // A picture that somebody linked leads where they said.
  expect(renderMarkdown(`[${own}](/x)`, at("/api/v1/attachments/1/preview"))).toBe(
    `<p><a href="/x">${shown}</a></p>`,
  );
  expect(renderMarkdown(own)).toBe("<p>a cat</p>");
  expect(renderMarkdown(own, at("//evil.example/p.gif"))).toBe("<p>a cat</p>");
  expect(renderMarkdown("![a cat](https://evil.example/p.gif)", at("/x"))).toBe("<p>a cat</p>");
  expect(renderMarkdown("![a][1]\n\n[1]: https://evil.example/p.gif", at("/x"))).toBe("<p>a</p>");
});
