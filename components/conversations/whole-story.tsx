"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** A link to a message or event that is not on the page leads to the page that has all of them. */
export function WholeStory({ href }: { href: string }) {
  const { replace } = useRouter();
  useEffect(() => {
    const follow = () => {
      const { hash } = window.location;
      if (!/^#(message|event)-/.test(hash) || document.getElementById(hash.slice(1))) return;
      replace(href + hash);
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [href, replace]);
  return null;
}
