import { DraftField } from "@/components/conversations/draft-field";
import type { Kept } from "@/components/conversations/draft-keeper";
import { draftWords } from "@/components/conversations/draft-words";
import { writingWords } from "@/components/writing/writing-words";
import type { AttachmentView } from "@/lib/attachments/contract";

/** What keeps a customer's words while they write them. */
export type Keeping = {
  personId: string;
  draft: Kept & { attachments: readonly AttachmentView[] };
  timeZone: string;
};

type Props = Keeping & {
  ticketId: string;
  name: string;
  rows: number;
  required?: boolean;
  hint?: string;
};

/** The one draft that somebody has of what they say on a ticket, whichever form they say it in. */
export async function PublicDraft({ ticketId, personId, draft, ...field }: Props) {
  const [drafts, writing] = await Promise.all([draftWords(), writingWords()]);
  return (
    <DraftField
      {...field}
      url={`/api/v1/tickets/${ticketId}/draft`}
      local={`muster:draft:${personId}:${ticketId}:public`}
      kept={draft}
      words={drafts}
      writing={writing}
      ticketId={ticketId}
    />
  );
}
