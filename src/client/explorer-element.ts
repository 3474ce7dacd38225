/** An element with its content; attributes whose value is undefined are left out. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** An SVG rectangle as wide as the share of 100, or a swatch filled so. */
export function makeBox(className: string, fill: string, width = 100, stroke = 'none'): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const rect = document.createElementNS(space, 'rect');
  svg.setAttribute('class', className);
  svg.setAttribute('viewBox', '0 0 100 8');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, value] of [
    ['width', String(width)],
    ['height', '8'],
    ['fill', fill],
    ['stroke', stroke],
  ] as const)
    rect.setAttribute(name, value);
  svg.append(rect);
  return svg;
}
