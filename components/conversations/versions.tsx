import { useTranslations } from "next-intl";
import { When } from "@/components/ui/when";
import type { RevisionView } from "@/lib/conversations/contract";
import { withPlainMentions } from "@/lib/conversations/mention-text";
import { wordDiff } from "@/lib/conversations/word-diff";

type Props = { versions: readonly RevisionView[] };

/** Every version of a message, each with what it changed. Opens in place, without script. */
export function Versions({ versions }: Props) {
  const t = useTranslations("conversation");
  return (
    <details className="open:order-last open:basis-full">
      <summary className="inline-flex min-h-6 w-fit items-center rounded-control text-text-2 underline decoration-dotted underline-offset-2 hover:text-text pointer-coarse:min-h-11">
        {t("versions.edited", { count: versions.length - 1 })}
      </summary>
      <ol className="mbs-1 grid gap-3 border-s-2 border-line ps-3">
        {versions.map((version, place) => (
          <li key={version.version} className="grid gap-0.5">
            <p className="text-meta text-text-2">
              {place === 0
                ? t("versions.first", { name: version.by.name })
                : t("versions.next", { name: version.by.name })}{" "}
              · <When at={version.at} as="hour" />
            </p>
            <Changes before={versions[place - 1]?.body} after={version.body} />
          </li>
        ))}
      </ol>
    </details>
  );
}

type ChangesProps = { before: string | undefined; after: string };

function Changes({ before, after }: ChangesProps) {
  const t = useTranslations("conversation");
  const parts = wordDiff(withPlainMentions(before ?? after), withPlainMentions(after));
  return (
    <p dir="auto" className="text-body whitespace-pre-wrap text-text">
      {parts.map(({ kind, text }, place) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a finished text keep their places
        if (kind === "same") return <span key={place}>{text}</span>;
        const Part = kind === "added" ? "ins" : "del";
        const look =
          kind === "added" ? "bg-accent-soft no-underline font-medium" : "text-danger line-through";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a finished text keep their places
          <Part key={place} className={look}>
            <span className="sr-only">
              {kind === "added" ? t("versions.added") : t("versions.removed")}{" "}
            </span>
            {text}
          </Part>
        );
      })}
    </p>
  );
}
