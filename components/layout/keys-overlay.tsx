"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import frame from "@/messages/en/frame.json";
import { KeysSwitch } from "./desk-keys";
import { KEYS } from "./keys";

const SCOPES = ["everywhere", "lists", "inbox", "ticket", "room"] as const;

const words = frame.keys;

/** Every key there is, and the switch that turns them off; drawn when somebody asks for it. */
export function KeysOverlay() {
  const [asked, setAsked] = useState(false);
  return (
    <div
      id="keys"
      popover="auto"
      onBeforeToggle={() => setAsked(true)}
      role="dialog"
      aria-labelledby="keys-title"
      className="float inset-0 m-auto max-h-[calc(100dvh-24px)] w-[min(560px,calc(100vw-24px))] overflow-y-auto p-5"
    >
      {asked && <Keys />}
    </div>
  );
}

function Keys() {
  return (
    <>
      <div className="mbe-3 flex items-center justify-between gap-3">
        <h2 id="keys-title" className="text-base font-semibold">
          {words.title}
        </h2>
        <Button popoverTarget="keys" popoverTargetAction="hide" look="quiet">
          {words.close}
        </Button>
      </div>
      <div className="gap-8 sm:columns-2">
        {SCOPES.map((scope) => (
          <section key={scope} className="mbe-4 grid break-inside-avoid content-start gap-1.5">
            <h3 className="text-caps font-semibold tracking-wide text-text-2 uppercase">
              {words[scope]}
            </h3>
            <dl className="grid gap-1">
              {KEYS.filter((key) => key.scope === scope && key.shown.length > 0).map((key) => (
                <div key={key.keys} className="flex items-center justify-between gap-3">
                  <dt>{words[key.name]}</dt>
                  <dd className="flex gap-1">
                    <span className="sr-only">{key.shown.join(` ${words.then} `)}</span>
                    {key.shown.map((shown) => (
                      <Kbd key={shown}>{shown}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
              {scope === "ticket" && (
                <div className="flex items-center justify-between gap-3">
                  <dt>{words.editLast}</dt>
                  <dd>
                    <span className="sr-only">{words.up}</span>
                    <Kbd>↑</Kbd>
                  </dd>
                </div>
              )}
              {scope === "ticket" && (
                <div className="flex items-center justify-between gap-3">
                  <dt>{words.send}</dt>
                  <dd>
                    <span className="sr-only">Ctrl Enter</span>
                    <Kbd>⌘↵</Kbd>
                  </dd>
                </div>
              )}
            </dl>
          </section>
        ))}
      </div>
      <div className="mbs-4 border-t border-line pbs-3">
        <KeysSwitch label={words.use} />
      </div>
    </>
  );
}
