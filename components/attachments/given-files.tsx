import { Button } from "@/components/ui/button";
import { filled } from "./queue";
import type { UploaderWords } from "./uploader-words";

export type GivenFile = {
  id: string;
  name: string;
  /** The purpose that it waits for, where the form has several. */
  purpose?: string;
};

type Props = {
  files: readonly GivenFile[];
  words: UploaderWords;
  onRemove: (file: GivenFile) => void;
};

/** Files that came back with a draft; they go along again unless they are taken out. */
export function GivenFiles({ files, words, onRemove }: Props) {
  if (files.length === 0) return null;
  return (
    <ul aria-label={words.label} className="grid max-h-56 gap-1 overflow-y-auto">
      {files.map((file) => (
        <li
          key={file.id}
          className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-control border border-line bg-surface px-2.5 py-1 text-text"
        >
          <input type="hidden" name="attachmentIds[]" value={file.id} />
          <span className="min-w-0 flex-1 wrap-anywhere">
            <bdi>{filled(words.done, { name: file.name })}</bdi>
          </span>
          <Button
            look="quiet"
            aria-label={filled(words.remove, { name: file.name })}
            onClick={() => onRemove(file)}
          >
            ✕
          </Button>
        </li>
      ))}
    </ul>
  );
}
