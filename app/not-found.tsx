import { Missing } from "@/components/layout/missing";
import { PlainFrame } from "@/components/layout/plain-frame";

export default function NotFound() {
  return (
    <PlainFrame>
      <Missing />
    </PlainFrame>
  );
}
