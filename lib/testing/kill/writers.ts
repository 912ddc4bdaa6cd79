import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { z } from "zod";
import { hashOf, newSecret } from "@/lib/people/secret";
import { between, choose, type Random, randomFrom } from "./random";

const REQUEST_LIMIT_MS = 10_000;
const DEFINITE_WITHIN_MS = 120_000;

/** One thing that somebody asked for, until its answer is definite. */
export type Operation = {
  kind: "ticket" | "reply";
  key: string;
  /** The text that nothing else in the world has. */
  mark: string;
  /** Of the principal that the key belongs to. */
  token: string;
  /** What the desk acknowledged, or null while nobody knows. */
  id: string | null;
  /** A definite refusal: it may never show up. */
  refusal: string | null;
  attempts: number;
};

/** Several customers for each writer, since what one customer makes in a minute is limited. */
export type Tokens = { customers: readonly string[]; agent: string };

const Made = z.object({ id: z.uuid() });

/** Somebody who writes without a pause and asks again, under the same key, until an answer is definite. */
export class Writer {
  readonly operations: Operation[] = [];
  #tickets: { id: string; customer: string }[] = [];
  #random: Random;

  constructor(
    private readonly url: string,
    private readonly tokens: Tokens,
    private readonly name: string,
    seed: number,
  ) {
    this.#random = randomFrom(seed);
  }

  async writeUntil(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      await this.writeOne();
      await sleep(between(this.#random, 0, 120));
    }
  }

  private async writeOne(): Promise<void> {
    const kind =
      this.#tickets.length === 0 ? "ticket" : choose(this.#random, { ticket: 2, reply: 3 });
    const ticket = kind === "ticket" ? null : this.oneOf(this.#tickets);
    const customer = ticket?.customer ?? this.oneOf(this.tokens.customers);
    const who = ticket === null ? "customer" : choose(this.#random, { customer: 1, agent: 1 });
    const mark = `${this.name} ${this.operations.length} ${randomUUID()}`;
    const operation: Operation = {
      ...{ kind, mark, key: randomUUID() },
      token: who === "agent" ? this.tokens.agent : customer,
      ...{ id: null, refusal: null, attempts: 0 },
    };
    this.operations.push(operation);
    const path = ticket === null ? "/api/v1/tickets" : `/api/v1/tickets/${ticket.id}/replies`;
    const body = ticket === null ? { subject: mark, description: "Killed soon." } : { body: mark };
    const isNote = who === "agent" && this.#random() < 0.3;
    const asked = isNote ? { ...body, audience: "internal" } : body;
    await this.untilDefinite(operation, path, asked);
    if (kind === "ticket" && operation.id) this.#tickets.push({ id: operation.id, customer });
    if (this.#random() < 0.1) await this.askAgain(operation, path, asked);
  }

  private oneOf<One>(many: readonly One[]): One {
    const one = many[Math.floor(this.#random() * many.length)];
    if (one === undefined) throw new Error("Nothing to choose from.");
    return one;
  }

  private async untilDefinite(operation: Operation, path: string, body: object): Promise<void> {
    const until = Date.now() + DEFINITE_WITHIN_MS;
    while (Date.now() < until) {
      // Now and then twice at once, as a double click or a proxy that repeats would.
      const isTwin = this.#random() < 0.15;
      const answers = [this.ask(operation, path, body)];
      if (isTwin) answers.push(this.ask(operation, path, body));
      await Promise.all(answers);
      if (operation.id !== null || operation.refusal !== null) return;
      await sleep(between(this.#random, 50, 400));
    }
    operation.refusal = "no definite answer in time";
  }

  private async ask(operation: Operation, path: string, body: object): Promise<void> {
    operation.attempts += 1;
    const answer = await this.send(operation, path, body).catch(() => null);
    if (answer === null || answer.status >= 500 || WAIT.has(answer.status)) return;
    const known = Made.safeParse(answer.body);
    if (answer.status >= 300 || !known.success) {
      operation.refusal = `${answer.status} ${JSON.stringify(answer.body)}`;
    } else if (operation.id !== null && operation.id !== known.data.id) {
      operation.refusal = `answered with ${operation.id} and with ${known.data.id}`;
    } else {
      operation.id = known.data.id;
    }
  }

  /** Long acknowledged, and asked again all the same: the answer has to be what it was. */
  private async askAgain(operation: Operation, path: string, body: object): Promise<void> {
    if (operation.id !== null) await this.ask(operation, path, body);
  }

  private async send({ token, key }: Operation, path: string, body: object) {
    const answer = await fetch(this.url + path, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${token}`,
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(REQUEST_LIMIT_MS),
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  }
}

/** A twin is still running; too many at once: neither says what became of this one. */
const WAIT = new Set([409, 429]);

/** New customers, each with a token. There is no other way to make so many without their mail. */
export async function customerTokens(client: pg.Client, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => `muster_${newSecret()}`);
  for (const [at, token] of tokens.entries()) {
    await client.query(
      `with customer as (
         insert into "user" (id, email, name, role) values (gen_random_uuid(), $1, $2, 'customer')
         returning id)
       insert into api_token (id, token_hash, user_id, name, scopes, expires_at)
       select gen_random_uuid(), $3, id, 'The proof', '{read,write}', now() + interval '1 day'
       from customer`,
      [`writer-${at}-${randomUUID()}@example.com`, `Writer ${at}`, hashOf(token)],
    );
  }
  return tokens;
}

export async function tokenFor(url: string, email: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/auth/token`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email, password: "muster-demo-desk", deviceName: "The proof" }),
  });
  return z.object({ token: z.string() }).parse(await answer.json()).token;
}
