import { eraseLooseBlobs } from "@/lib/attachments/blobs";
import type { Eraser } from "./eraser";

/** Once the rows are gone, the bytes that nothing else has go from the store. */
export const eraseFiles: Eraser = {
  name: "files",
  async erase() {
    await eraseLooseBlobs();
    return "done";
  },
};
