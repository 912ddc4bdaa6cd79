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
  const at = (path: string) => ({ pictureAt: () => path });
  const own = `![a cat](attachment:${id})`;
  expect(renderMarkdown(own, at("/api/v1/attachments/1/content"))).toBe(
    '<p><img src="/api/v1/attachments/1/content" alt="a cat"></p>',
  );
  expect(renderMarkdown(own)).toBe("<p>a cat</p>");
  expect(renderMarkdown(own, at("//evil.example/p.gif"))).toBe("<p>a cat</p>");
  expect(renderMarkdown("![a cat](https://evil.example/p.gif)", at("/x"))).toBe("<p>a cat</p>");
  expect(renderMarkdown("![a][1]\n\n[1]: https://evil.example/p.gif", at("/x"))).toBe("<p>a</p>");
});
