import { Pencil } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/form-state";
import type { ReplyView, RevisionView } from "@/lib/conversations/contract";
import { EditForm } from "./edit-form";
import { Message } from "./message";
import { Reactions } from "./reactions";
import { Versions } from "./versions";

/** What may be done with messages, and what is known about them besides their words. */
export type Talk = {
  reactAction: FormAction;
  editAction: FormAction;
  versions: ReadonlyMap<string, readonly RevisionView[]>;
  /** The message that is being edited. */
  editing: string | null;
  /** The page with this message open for editing, or with none. */
  hrefOf: (editing: string | null) => string;
  forAgent: boolean;
  selfId: string;
};

type Props = {
  reply: ReplyView;
  talk: Talk;
  role: string | undefined;
  delivery: ReactNode;
  /** How it came by mail, where it did. */
  byMail?: { mark: ReactNode; more: ReactNode } | null;
  actions?: ReactNode;
};

/** A reply or note with its reactions, its versions, and the form to edit it. */
export function Said({ reply, talk, role, delivery, byMail = null, actions }: Props) {
  const t = useTranslations("conversation");
  const versions = talk.versions.get(reply.id);
  const isOpen = talk.editing === reply.id && reply.can.edit === true;
  const own = reply.author.id === talk.selfId;
  return (
    <Message
      id={reply.id}
      author={reply.author.name}
      at={reply.createdAt}
      html={reply.bodyHtml}
      text={reply.body}
      files={reply.attachments}
      kind={reply.audience}
      role={role}
      delivery={
        <>
          {byMail?.mark}
          {delivery}
        </>
      }
      actions={actions}
      versions={versions && versions.length > 1 ? <Versions versions={versions} /> : undefined}
      tools={
        reply.can.edit &&
        !isOpen && (
          <Link
            href={`${talk.hrefOf(reply.id)}#message-${reply.id}`}
            prefetch={false}
            data-edit-own={own ? "" : undefined}
            aria-label={t("edit.openOf", { name: reply.author.name })}
            className="no-print ms-auto inline-flex min-h-6 items-center gap-1 rounded-control px-1 text-text-2 hover:text-text pointer-coarse:min-h-11"
          >
            <Pencil aria-hidden size={14} strokeWidth={1.75} />
            {t("edit.open")}
          </Link>
        )
      }
      instead={
        isOpen ? (
          <EditForm
            reply={reply}
            action={talk.editAction}
            back={`${talk.hrefOf(null)}#message-${reply.id}`}
          />
        ) : undefined
      }
      below={
        <>
          {byMail?.more}
          <Reactions reply={reply} action={talk.reactAction} forAgent={talk.forAgent} />
        </>
      }
    />
  );
}
