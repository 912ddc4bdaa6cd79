import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { secretFor } from "@/lib/env";
import { invalid } from "./errors";

export type Page = { limit: number; cursor?: string | undefined };

export const PageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(1_000).optional(),
};

/**
 * The place of a row in a list, as a token that only we can make. One that was made for a named list
 * is none of any other.
 */
export function encodeCursor(values: readonly string[], list = ""): string {
  const body = Buffer.from(JSON.stringify(values)).toString("base64url");
  return `${body}.${signatureOf(body, list)}`;
}

/** @throws `validation-failed` for a token that we did not make, or not for this list. */
export function decodeCursor(cursor: string, list = ""): string[] {
  const [body = "", signature = ""] = cursor.split(".");
  const expected = Buffer.from(signatureOf(body, list));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) {
    throw foreign();
  }
  return z.array(z.string()).parse(JSON.parse(Buffer.from(body, "base64url").toString()));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The place in a list that goes by time.
 *
 * @throws `validation-failed` for the cursor of a list that goes by something else.
 */
export function placeIn(cursor: string, list = ""): { at: Date; id: string } {
  const [time = "", id = "", ...more] = decodeCursor(cursor, list);
  const at = new Date(time);
  if (Number.isNaN(at.getTime()) || !UUID.test(id) || more.length > 0) throw foreign();
  return { at, id };
}

/**
 * The place in a list that is numbered.
 *
 * @throws `validation-failed` for the cursor of a list that is not.
 */
export function numberIn(cursor: string, list = ""): number {
  const [number = "", ...more] = decodeCursor(cursor, list);
  if (!/^\d{1,9}$/.test(number) || more.length > 0) throw foreign();
  return Number(number);
}

/**
 * What lies beyond a place in a list that goes by a column, and by the id where that is the same. How
 * far the column has got is said by itself as well, so that an index begins to read there: of the
 * choice alone PostgreSQL would make a filter over everything before the place.
 */
export function beyond(
  way: "gt" | "lt",
  column: string,
  { at, id }: { at: Date | string; id: string },
  idColumn = "id",
) {
  const reached = way === "gt" ? "gte" : "lte";
  return {
    AND: [
      { [column]: { [reached]: at } },
      { OR: [{ [column]: { [way]: at } }, { [idColumn]: { [way]: id } }] },
    ],
  };
}

const foreign = () => invalid([{ path: "/cursor", message: "is not a cursor of this list" }]);

function signatureOf(body: string, list: string): string {
  const said = list === "" ? body : `${list} ${body}`;
  return createHmac("sha256", secretFor("cursor")).update(said).digest("base64url").slice(0, 22);
}
