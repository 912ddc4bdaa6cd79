type Pixels = { width: number; height: number };

/** How a picture stands in a text: known before it has arrived, so that nothing moves when it does. */
const WITHIN: Pixels = { width: 720, height: 480 };

export function shownAs({ width, height }: Pixels, within: Pixels = WITHIN): Pixels {
  const scale = Math.min(1, within.width / width, within.height / height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
