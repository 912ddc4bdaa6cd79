import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { between, choose, type Random, randomFrom } from "./random";

const REQUEST_LIMIT_MS = 10_000;
const DEFINITE_WITHIN_MS = 120_000;

/** One thing that somebody asked for, until its answer is definite. */
export type Operation = {
  kind: "ticket" | "reply";
  key: string;
  /** The text that nothing else in the world has. */
  mark: string;
  /** Whose principal the key belongs to. */
  who: "customer" | "agent";
  /** What the desk acknowledged, or null while nobody knows. */
  id: string | null;
  /** A definite refusal: it may never show up. */
  refusal: string | null;
  attempts: number;
};

export type Tokens = Record<"customer" | "agent", string>;

const Made = z.object({ id: z.uuid() });

/** Somebody who writes without a pause and asks again, under the same key, until an answer is definite. */
export class Writer {
  readonly operations: Operation[] = [];
  #tickets: string[] = [];
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
    const who = kind === "ticket" ? "customer" : choose(this.#random, { customer: 1, agent: 1 });
    const mark = `${this.name} ${this.operations.length} ${randomUUID()}`;
    const operation: Operation = {
      ...{ kind, who, mark, key: randomUUID() },
      ...{ id: null, refusal: null, attempts: 0 },
    };
    this.operations.push(operation);
    const [path, body] = this.requestFor(operation);
    await this.untilDefinite(operation, path, body);
    if (kind === "ticket" && operation.id) this.#tickets.push(operation.id);
    if (this.#random() < 0.1) await this.askAgain(operation, path, body);
  }

  private requestFor({ kind, who, mark }: Operation): [string, object] {
    if (kind === "ticket")
      return ["/api/v1/tickets", { subject: mark, description: "Killed soon." }];
    const ticket = this.#tickets[Math.floor(this.#random() * this.#tickets.length)];
    const audience = who === "agent" && this.#random() < 0.3 ? "internal" : "public";
    const body = who === "agent" ? { body: mark, audience } : { body: mark };
    return [`/api/v1/tickets/${ticket}/replies`, body];
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

  private async send({ who, key }: Operation, path: string, body: object) {
    const answer = await fetch(this.url + path, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${this.tokens[who]}`,
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

export async function tokenFor(url: string, email: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/auth/token`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email, password: "muster-demo-desk", deviceName: "The proof" }),
  });
  return z.object({ token: z.string() }).parse(await answer.json()).token;
}
