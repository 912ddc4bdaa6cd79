import { Button } from "@/components/ui/button";
import { filled, type Item } from "./queue";
import { sizeIn } from "./size";
import type { UploaderWords } from "./uploader-words";

type Props = {
  item: Item;
  words: UploaderWords;
  locale: string;
  onRemove: () => void;
  onRetry: () => void;
};

/** One file: how far it is, and what can be done about it. */
export function UploadLine({ item, words, locale, onRemove, onRetry }: Props) {
  const { file, state, sent, reason, canRetry } = item;
  const { name } = file;
  const percent = file.size === 0 ? 0 : Math.floor((sent / file.size) * 100);
  const said = {
    sending: filled(words.sending, { name, percent }),
    done: filled(words.done, { name }),
    failed: filled(words.failed, { name, reason: reason ?? "" }),
  }[state];
  return (
    <li className="grid gap-1 rounded-control border border-line bg-surface px-2.5 py-1 text-text">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className={`min-w-0 flex-1 wrap-anywhere ${state === "failed" ? "text-danger" : ""}`}>
          <bdi>{said}</bdi>
        </span>
        <span className="text-meta text-text-2 tabular-nums">{sizeIn(locale, file.size)}</span>
        {state === "failed" && canRetry && (
          <Button aria-label={filled(words.retry, { name })} onClick={onRetry}>
            {words.tryAgain}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={filled(state === "sending" ? words.cancel : words.remove, { name })}
          onClick={onRemove}
        >
          ✕
        </Button>
      </div>
      {state === "sending" && (
        <progress
          aria-label={name}
          value={sent}
          max={file.size}
          className="h-1 w-full accent-accent"
        />
      )}
    </li>
  );
}
