import { z } from "zod";
import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { log } from "@/lib/log";
import { finishReplies } from "@/lib/major-incidents/commands/finish-replies";
import { finishRun } from "@/lib/major-incidents/commands/finish-run";
import { giveUpItem } from "@/lib/major-incidents/commands/give-up-item";
import { replyItem } from "@/lib/major-incidents/commands/reply-item";
import { settleItem } from "@/lib/major-incidents/commands/settle-item";
import { addRunJob, RUN_TASK } from "@/lib/major-incidents/stand-down";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";
import { finishNotice } from "@/lib/problems/commands/finish-notice";
import { tellItem } from "@/lib/problems/commands/tell-item";

type Input = { batchId: string };

/** What one item of a run needs, and what ends the run: by kind. */
const KINDS = {
  stand_down: {
    ...{ name: "stand-down", settle: settleItem, isSaid: false },
    finish: (actor: Actor, input: Input) => execute(finishRun, actor, input),
  },
  reply: {
    ...{ name: "replies", settle: replyItem, isSaid: true },
    finish: (actor: Actor, input: Input) => execute(finishReplies, actor, input),
  },
  notice: {
    ...{ name: "notices", settle: tellItem, isSaid: true },
    finish: (actor: Actor, input: Input) => execute(finishNotice, actor, input),
  },
} as const;
type Kind = (typeof KINDS)[keyof typeof KINDS];

const kindOf = (name: string): Kind =>
  name === "reply" || name === "notice" ? KINDS[name] : KINDS.stand_down;

const Payload = z.object({ batchId: z.uuid() });
const system = ({ name }: Kind) => ({ kind: "system", name }) as const;
const AT_ONCE = 200;
const ABREAST = 5;
const TRIES = 5;

/** Works off a batch, item by item, until nothing is left of it or the worker has to stop. */
export async function runBatch(payload: unknown, stop: AbortSignal): Promise<void> {
  const { batchId } = Payload.parse(payload);
  const batch = await prisma.batch.findUnique({
    where: { id: batchId },
    select: { kind: true, startedBy: PERSON_SHAPE },
  });
  if (!batch) return;
  const kind = kindOf(batch.kind);
  // What is said is said in the name of whoever said it.
  const actor = kind.isSaid ? personOf(batch.startedBy, "session") : system(kind);
  const isGone = kind.isSaid && batch.startedBy.deactivatedAt !== null;
  const settleOne = (itemId: string) =>
    isGone ? giveUp(kind, itemId, "author_gone") : settle(kind, actor, itemId);
  for (;;) {
    const items = await prisma.batchItem.findMany({
      where: { batchId, state: "pending" },
      orderBy: { id: "asc" },
      take: AT_ONCE,
      select: { id: true },
    });
    if (items.length === 0) break;
    const waiting = items.map(({ id }) => id);
    const settleNext = async () => {
      for (let id = waiting.shift(); id !== undefined && !stop.aborted; id = waiting.shift()) {
        await settleOne(id);
      }
    };
    await Promise.all(Array.from({ length: ABREAST }, settleNext));
    if (stop.aborted) return;
  }
  await kind.finish(system(kind), { batchId });
}

async function settle(kind: Kind, actor: Actor, itemId: string): Promise<void> {
  try {
    await execute(kind.settle, actor, { itemId });
  } catch (error) {
    const isPassing = !(error instanceof Refused) || error.code === "unavailable";
    if (isPassing && (await triesOf(itemId)) < TRIES) throw error;
    log.error({ error, itemId }, `could not settle a ticket of a run: ${kind.name}`);
    const reason = error instanceof Refused ? error.code : "failed";
    await giveUp(kind, itemId, reason);
  }
}

async function giveUp(kind: Kind, itemId: string, reason: string): Promise<void> {
  await execute(giveUpItem, system(kind), { itemId, reason });
}

/** Counts a try that failed for no reason of the ticket's own. */
async function triesOf(itemId: string): Promise<number> {
  const { attempts } = await prisma.batchItem.update({
    where: { id: itemId },
    data: { attempts: { increment: 1 } },
    select: { attempts: true },
  });
  return attempts;
}

/** Wakes what a lost worker has left lying; a job that waits or runs is left alone. */
export async function resumeBatches(): Promise<void> {
  const left = await prisma.$queryRaw<{ id: string }[]>`
    select b.id from batch b
    where b.state = 'running' and not exists (
      select from graphile_worker.jobs j
      where j.key = ${`${RUN_TASK}:`} || b.id
        and (j.locked_at is not null or j.attempts < j.max_attempts))
    order by b.created_at limit 20`;
  for (const { id } of left) await addRunJob(prisma, id);
}
