/** The bounds of a shape in px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The bounds of a path of straight lines; undefined when it has curves or no points. */
export function pathBox(d: string): Box | undefined {
  if (/[^MmLlHhVvZz\d\s.,e-]/.test(d)) return undefined;
  const points: [number, number][] = [];
  for (const [, command = '', list = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (list.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const size = /[HV]/i.test(command) ? 1 : 2;
    for (let index = 0; index < numbers.length; index += size)
      points.push(nextPoint(command, points.at(-1) ?? [0, 0], numbers[index] ?? 0, numbers[index + 1] ?? 0));
  }
  if (points.length === 0) return undefined;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Where a command leads from a point; `b` counts for commands with two coordinates only. */
function nextPoint(command: string, [x, y]: [number, number], a: number, b: number): [number, number] {
  const [fromX, fromY] = command === command.toLowerCase() ? [x, y] : [0, 0];
  switch (command.toUpperCase()) {
    case 'H':
      return [fromX + a, y];
    case 'V':
      return [x, fromY + a];
    default:
      return [fromX + a, fromY + b];
  }
}
