import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LISTED_AT_MOST } from "@/lib/people/naming";
import ui from "@/messages/en/ui.json";
import { FoundChecks, FoundField } from "./found-field";

const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ value: `id-${at}`, label: `Name ${at}` }));

function drawn(count: number) {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ ui }}>
      <FoundField
        kind="services"
        name="serviceId"
        options={[{ value: "", label: "None" }, ...options(count)]}
      />
      <FoundChecks kind="staff" name="memberIds" options={options(count)} />
    </NextIntlClientProvider>,
  );
}

test("a list that holds everything is all there is to see", () => {
  expect(drawn(3)).not.toContain('type="search"');
});

test("a list that ends before the desk does says so, and offers to look behind its end", () => {
  const html = drawn(LISTED_AT_MOST);
  expect(html.match(/type="search"/g)).toHaveLength(2);
  for (const { find, ends } of [ui.find.services, ui.find.people]) {
    expect(html).toContain(find);
    expect(html).toContain(`<noscript><p>${ends}</p></noscript>`);
  }
  expect(html).toMatch(/<option value=""[^>]*>None<\/option><option value="id-0"/);
});
