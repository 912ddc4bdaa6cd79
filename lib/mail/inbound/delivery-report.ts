import { addressIn, clean, messageIdsIn } from "./clean";
import type { DeliveryReport } from "./reading";

const REPORTS: Record<string, DeliveryReport["report"]> = {
  failed: "bounced",
  delayed: "deferred",
  delivered: "delivered",
};

const MOST_RECIPIENTS = 100;

/** What a notification says of each recipient (RFC 3464); `original` is what it returns of our mail. */
export function reportsIn(status: string, original: string): DeliveryReport[] {
  const messageId = messageIdsIn(/^message-id:\s*(.*)$/im.exec(unfolded(original))?.[1] ?? "")[0];
  if (messageId === undefined) return [];
  return blocksOf(unfolded(status))
    .slice(0, MOST_RECIPIENTS)
    .flatMap((block) => {
      const field = (name: string) =>
        new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(block)?.[1]?.trim() ?? "";
      const report = REPORTS[field("action").toLowerCase()];
      const typed = field("final-recipient") || field("original-recipient");
      const recipient = addressIn(typed.replace(/^[\w-]+\s*;\s*/, "").replace(/^<|>$/g, ""));
      if (report === undefined || recipient === null) return [];
      return [
        {
          messageId,
          recipient,
          report,
          status: /^[245]\.\d{1,3}\.\d{1,3}/.exec(field("status"))?.[0] ?? null,
          words: clean(field("diagnostic-code").replace(/^[\w-]+\s*;\s*/, ""), 500),
        },
      ];
    });
}

function blocksOf(text: string): string[] {
  const blocks: string[] = [""];
  for (const line of text.split("\n")) {
    if (line.trim() === "") blocks.push("");
    else blocks.push(`${blocks.pop() ?? ""}${line}\n`);
  }
  return blocks.filter((block) => block !== "");
}

const unfolded = (text: string) =>
  text
    .slice(0, 200_000)
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]+(?=\S)/g, " ");
