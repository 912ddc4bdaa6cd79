import { describe, expect, it } from "vitest";
import { longAgo, shortAgo } from "./ago";

const now = new Date("2026-11-21T12:00:00Z");
const back = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe("how long ago", () => {
  it("is short in lists", () => {
    expect(shortAgo(back(0), now, "en")).toBe("0m");
    expect(shortAgo(back(4), now, "en")).toBe("4m");
    expect(shortAgo(back(61), now, "en")).toBe("1h");
    expect(shortAgo(back(60 * 49), now, "en")).toBe("2d");
  });

  it("becomes the date after a week, with the year only when it is another", () => {
    expect(shortAgo(back(60 * 24 * 10), now, "en", "UTC")).toBe("Nov 11");
    expect(shortAgo(back(60 * 24 * 400), now, "en", "UTC")).toBe("Oct 17, 2025");
  });

  it("is whole words where people read", () => {
    expect(longAgo(back(0), now, "en")).toBe("now");
    expect(longAgo(back(4), now, "en")).toBe("4 minutes ago");
    expect(longAgo(back(60 * 25), now, "en")).toBe("yesterday");
  });
});
