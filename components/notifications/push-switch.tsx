"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

type Words = Record<"intro" | "on" | "off" | "isOn" | "denied" | "impossible" | "failed", string>;

type State = "asking" | "impossible" | "denied" | "off" | "on";

const WORKER = "/push-worker.js";
const API = "/api/v1/push-subscriptions";

/** Whether notices are pushed to this very browser; only its own script can know and change that. */
export function PushSwitch({ publicKey, words }: { publicKey: string; words: Words }) {
  const [state, setState] = useState<State>("asking");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    stateNow().then(setState, () => setState("impossible"));
  }, []);

  const change = async () => {
    setBusy(true);
    setFailed(false);
    try {
      if (state === "on") await leave();
      else await agree(publicKey);
    } catch {
      setFailed(true);
    }
    setState(await stateNow());
    setBusy(false);
  };

  return (
    <div className="grid justify-items-start gap-2">
      <p className="text-text-2" role="status">
        {failed ? words.failed : sentenceOf(state, words)}
      </p>
      {(state === "on" || state === "off") && (
        <Button onClick={change} aria-disabled={busy || undefined}>
          {state === "on" ? words.off : words.on}
        </Button>
      )}
    </div>
  );
}

function sentenceOf(state: State, words: Words): string {
  if (state === "on") return words.isOn;
  if (state === "denied" || state === "impossible") return words[state];
  return words.intro;
}

async function stateNow(): Promise<State> {
  if (!("serviceWorker" in navigator && "PushManager" in window)) return "impossible";
  if (Notification.permission === "denied") return "denied";
  return (await subscription()) ? "on" : "off";
}

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration("/");
  return (await registration?.pushManager.getSubscription()) ?? null;
}

async function agree(publicKey: string): Promise<void> {
  if ((await Notification.requestPermission()) !== "granted") return;
  await navigator.serviceWorker.register(WORKER, { scope: "/" });
  const registration = await navigator.serviceWorker.ready;
  const made = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const kept = await say("POST", made.toJSON()).catch(() => false);
  if (kept) return;
  await made.unsubscribe();
  throw new Error("The desk did not keep it.");
}

async function leave(): Promise<void> {
  const kept = await subscription();
  if (!kept) return;
  await say("DELETE", { endpoint: kept.endpoint });
  await kept.unsubscribe();
}

async function say(method: string, body: unknown): Promise<boolean> {
  const answer = await fetch(API, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer.ok;
}
