import { KEYS } from "@/components/layout/keys";
import { Kbd } from "@/components/ui/kbd";
import frame from "@/messages/en/frame.json";

/** The keys that act on the line one stands on, where there is a keyboard to press them on. */
export function InboxKeys() {
  const keys = KEYS.filter(({ scope, shown }) => scope === "inbox" && shown.length > 0);
  return (
    <ul
      aria-hidden
      className="no-print flex flex-wrap gap-x-4 gap-y-1 px-3.5 py-3 text-meta text-text-3 max-sm:hidden pointer-coarse:hidden"
    >
      {keys.map(({ name, shown }) => (
        <li key={name} className="flex items-center gap-1">
          {shown.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {frame.keys[name]}
        </li>
      ))}
    </ul>
  );
}
