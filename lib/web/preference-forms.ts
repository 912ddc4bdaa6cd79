import { getTimeZone } from "next-intl/server";
import { parse } from "@/lib/kernel/command";
import { invalid, Refused } from "@/lib/kernel/errors";
import { RevisePreferences } from "@/lib/notifications/preferences-contract";
import {
  CHANNELS,
  isOffered,
  isOnByDefault,
  sideOf,
  type Topic,
  topicsOf,
} from "@/lib/notifications/topics";
import { momentOf } from "@/lib/notifications/zoned";
import type { Fields } from "./form";
import { sessionActor } from "./session-actor";

/** What is ticked in the matrix. For all tickets, what is usual is kept as not chosen. */
export async function matrixInput({ channels, teamId, as }: Fields): Promise<unknown> {
  const person = await sessionActor();
  const side = sideOf(person?.role ?? "customer");
  const team = typeof teamId === "string" && teamId !== "" ? teamId : null;
  if (team !== null && as === "everywhere") return { teams: { [team]: null } };
  const ticked = new Set([channels ?? []].flat());
  const choose = (topic: Topic) =>
    CHANNELS.filter((channel) => isOffered(side, topic, channel)).map((channel) => {
      const wanted = ticked.has(`${topic}:${channel}`);
      const isUsual = team === null && wanted === isOnByDefault(side, topic, channel);
      return [channel, isUsual ? null : wanted];
    });
  const choices = Object.fromEntries(
    topicsOf(side).map((topic) => [topic, Object.fromEntries(choose(topic))]),
  );
  return team === null ? { channels: choices } : { teams: { [team]: choices } };
}

/** When somebody may be disturbed; the fields say what the reader's own clocks do. */
export async function hoursInput(fields: Fields): Promise<RevisePreferences> {
  const said = (name: string) => {
    const value = fields[name];
    return typeof value === "string" ? value : "";
  };
  const [from, to, away, back] = ["quietFrom", "quietTo", "absentFrom", "absentUntil"].map(said);
  const zone = await getTimeZone();
  return underTheirFields({
    digestHour: Number(said("digestHour") || "8"),
    quiet: from || to ? { from: from ?? "", to: to ?? "" } : null,
    absence:
      away || back
        ? {
            from: momentIn(away ?? "", zone),
            until: momentIn(back ?? "", zone),
            substituteId: said("substituteId") || null,
          }
        : null,
  });
}

const FIELDS: Record<string, string> = {
  "/quiet/from": "/quietFrom",
  "/quiet/to": "/quietTo",
  "/absence/from": "/absentFrom",
  "/absence/until": "/absentUntil",
};

/** What is refused is told beside the field that it was typed into. */
function underTheirFields(input: RevisePreferences): RevisePreferences {
  try {
    return parse(RevisePreferences, input);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw invalid(
      error.errors.map(({ path, message }) => ({ path: FIELDS[path] ?? path, message })),
    );
  }
}

/** What cannot be read is left to the contract to refuse. */
function momentIn(shown: string, zone: string): string {
  const [day = "", clock = ""] = shown.split("T");
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  const moment = momentOf({ day, hour, minute }, zone);
  return Number.isNaN(moment.getTime()) ? shown : moment.toISOString();
}
