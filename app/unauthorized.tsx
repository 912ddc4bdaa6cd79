import { Missing } from "@/components/layout/missing";
import { PlainFrame } from "@/components/layout/plain-frame";

/** What somebody may not see is not told from what does not exist. */
export default function Unauthorized() {
  return (
    <PlainFrame>
      <Missing />
    </PlainFrame>
  );
}
