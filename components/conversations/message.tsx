import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FileList } from "@/components/attachments/file-list";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { TypedText } from "@/components/ui/typed-text";
import { When } from "@/components/ui/when";
import type { AttachmentView } from "@/lib/attachments/contract";
import { shownIn } from "@/lib/attachments/shown-in";

type Props = {
  id: string;
  author: string;
  at: string;
  html: string;
  kind: "public" | "internal";
  /** A word about who speaks, such as "Requester" or "You". */
  role?: string | undefined;
  files?: readonly AttachmentView[];
  /** The Markdown behind the HTML, which tells what files it shows itself. */
  text?: string;
  /** Its versions, where it was edited. */
  versions?: ReactNode;
  /** What may be done with it. */
  tools?: ReactNode;
  /** Stands in place of its words, such as a form to edit them. */
  instead?: ReactNode;
  /** Stands under its words, such as reactions. */
  below?: ReactNode;
  /** What became of the mail that carried it. */
  delivery?: ReactNode;
  /** What may be done with it. */
  actions?: ReactNode;
};

/** One message of a conversation. A note differs in its ground and in its words. */
export function Message(props: Props) {
  const { id, author, at, html, kind, role, delivery, versions, tools, actions, instead, below } =
    props;
  const { files = [], text = "" } = props;
  const t = useTranslations("ui");
  const ground = kind === "internal" ? "border-note-line bg-note" : "border-line bg-surface";
  return (
    <article
      id={`message-${id}`}
      aria-labelledby={`author-${id}`}
      className={`rounded-card border p-3 sm:px-4 ${ground}`}
    >
      <header className="mbe-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-text-2">
        <Avatar name={author} />
        <h3 id={`author-${id}`} className="font-semibold text-text">
          <bdi>{author}</bdi>
          {kind === "internal" && <span className="sr-only"> ({t("note")})</span>}
        </h3>
        {kind === "internal" && (
          <span aria-hidden>
            <Badge tone="note">{t("note")}</Badge>
          </span>
        )}
        {role !== undefined && <span>{role}</span>}
        <a
          href={`#message-${id}`}
          className="inline-flex min-h-6 items-center hover:underline pointer-coarse:min-h-11"
        >
          <When at={at} as="hour" />
        </a>
        {delivery}
        {versions}
        {tools}
        {actions && <span className="no-print ms-auto [.ms-auto~&]:ms-0">{actions}</span>}
      </header>
      {instead ?? <TypedText html={html} />}
      <FileList files={files} shown={shownIn(text)} />
      {below}
    </article>
  );
}
