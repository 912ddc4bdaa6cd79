import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import { LOCALES, TEMPLATES } from "./contract";
import { fillTemplate, type Values } from "./fill-template";
import type { Letter } from "./letter";
import { scoresIn, wordsOfTemplate } from "./template-words";

const Facts = z.object({ template: z.enum(TEMPLATES), locale: z.enum(LOCALES) });

/** The saved words of the template that an admin wants to see in a mailbox, with sample values. */
export async function writeTestLetter(
  db: Tx,
  facts: unknown,
  reader: { name: string },
): Promise<Letter> {
  const { template, locale } = Facts.parse(facts);
  return fillTemplate(await wordsOfTemplate(db, template, locale), sampleValues(reader, locale));
}

/** Values that no ticket has; their links lead to this desk and change nothing. */
export function sampleValues(reader: { name: string }, locale: string): Values {
  const link = `${env.APP_URL}/`;
  return {
    lines: {
      ...{ name: reader.name, reference: "INC-1042", subject: "VPN drops", author: "Asha Rao" },
      ...{ files: "log.txt", host: new URL(env.APP_URL).host },
    },
    quotes: {
      request: "VPN drops",
      reply: "We changed **the gateway**. Does it hold now?",
      solution: "The gateway was replaced.",
      reason: "There are three of them in store.",
    },
    links: { link, works: link, broken: link },
    rating: scoresIn(locale).map((label) => ({ label, url: link })),
  };
}
