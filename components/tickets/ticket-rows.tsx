"use client";

import { initialsOf } from "@/components/ui/avatar";
import { DueTime } from "@/components/ui/due-time";
import type { Priority } from "@/lib/tickets/priority";
import { PriorityMark } from "./priority-mark";
import { type Shape, ShapeGlyph } from "./state-shape";

/** One line of the queue in the reader's words and zone. */
export type Line = {
  id: string;
  reference: string;
  subject: string;
  requester: string;
  assignee: string | null;
  unread: boolean;
  priority: Priority | undefined;
  shape: Shape;
  /** The name of the state. */
  state: string;
  /** When it changed last, for machines, and how long ago. */
  at: string;
  ago: string;
  /** Until when something is promised. */
  due: { at: string; text: string; isLate: boolean } | null;
};

type Props = {
  /** The lines as JSON: fifty times a dozen values are sent as one, which costs neither side a walk. */
  lines: string;
  /** The address of a ticket without its reference: what stands before it, and after. */
  address: readonly [string, string];
  /** The ticket that stands open beside the list. */
  openId?: string | undefined;
  words: { unread: string; nobody: string };
};

/**
 * The lines of a page. In the browser too, since a line is then sent as what it says, and not once
 * more as everything that it is drawn with.
 */
export function TicketRows({ lines, address, openId, words }: Props) {
  const [before, after] = address;
  const shown: readonly Line[] = JSON.parse(lines);
  return (
    <ul>
      {shown.map((line) => (
        <li key={line.id}>
          <a
            href={`${before}${line.reference}${after}`}
            data-soft="stay"
            data-row={line.id}
            aria-current={line.id === openId ? "true" : undefined}
            className="queue-row"
          >
            <Cells line={line} words={words} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/**
 * Unread, priority, state, reference, what it is, when, whose. Each cell has its own place in the row's
 * grid, so that one with nothing in it need not be there.
 */
function Cells({ line, words }: { line: Line; words: Props["words"] }) {
  const whose = line.assignee ?? words.nobody;
  return (
    <>
      {line.unread && <span role="img" aria-label={words.unread} className="queue-unread" />}
      {line.priority && <PriorityMark priority={line.priority} />}
      <ShapeGlyph shape={line.shape} name={line.state} />
      <span className="queue-reference">{line.reference}</span>
      <span className={line.unread ? "queue-what font-semibold" : "queue-what"}>
        <bdi>{line.subject}</bdi> <bdi className="queue-who">{line.requester}</bdi>
      </span>
      <span className="queue-when">
        {line.due && <DueTime {...line.due} />}
        <time dateTime={line.at} data-ago="short">
          {line.ago}
        </time>
      </span>
      <span role="img" aria-label={whose} title={whose} className="queue-whose">
        {line.assignee && initialsOf(line.assignee)}
      </span>
    </>
  );
}
