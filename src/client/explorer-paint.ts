import type { ExplorerData, ExplorerLayer, ExplorerLook } from '../search/explorer-data.ts';
import { make, makeBox } from './explorer-element.ts';

const paper = '#ffffff';

/** A mark or a name of a ground, and the look that it has now. */
interface Part {
  readonly element: SVGElement;
  readonly code: string;
  look: string;
}

interface Ground {
  readonly parts: readonly Part[];
  readonly hatches: readonly string[];
}

const grounds = new WeakMap<SVGSVGElement, Ground>();

/** Gives every place and name of a ground the colours of a layer; what has them already is left alone. */
export function paintGround(svg: SVGSVGElement, layer: ExplorerLayer, { places }: ExplorerData): void {
  const looks = new Map(places.map(({ code }, index) => [code, layer.legend[layer.looks[index] ?? -1]]));
  const { parts, hatches } = groundOf(svg);
  for (const part of parts) {
    const look = looks.get(part.code);
    const { colour, hatch, outline, ink } = look ?? {};
    const key = [colour, hatch, outline, ink].join();
    if (!look || key === part.look) continue;
    part.look = key;
    if (part.element instanceof SVGTextElement) paintName(part.element, look);
    else for (const shape of part.element.children) paintShape(shape, look, hatches);
  }
}

function groundOf(svg: SVGSVGElement): Ground {
  const known = grounds.get(svg);
  if (known) return known;
  const elements = [...svg.querySelectorAll<SVGElement>('[data-place], [data-name]')];
  const ground = {
    parts: elements.map((element) => ({
      element,
      code: element.dataset.place ?? element.dataset.name ?? '',
      look: '',
    })),
    hatches: [...svg.querySelectorAll('pattern')].map(({ id }) => `url(#${id})`),
  };
  grounds.set(svg, ground);
  return ground;
}

function paintShape(shape: Element, look: ExplorerLook, hatches: readonly string[]): void {
  const { colour, hatch, outline } = look;
  if (shape.localName === 'text') return;
  shape.setAttribute('fill', hatch === undefined ? colour : (hatches[hatch % hatches.length] ?? colour));
  if (shape.localName === 'path') shape.setAttribute('stroke', outline);
  if (shape.localName === 'rect') shape.setAttribute('stroke', hatch === undefined ? 'none' : outline);
}

/** A name may reach over the border of its place, whose colour it then takes along: white letters are lost without. */
function paintName(name: SVGTextElement, { colour, hatch, ink }: ExplorerLook): void {
  const attributes = {
    fill: ink,
    stroke: hatch === undefined ? colour : paper,
    'stroke-width': '3',
    'paint-order': 'stroke',
  };
  for (const [attribute, value] of Object.entries(attributes)) name.setAttribute(attribute, value);
}

/** The lines of the legend with how many places each has. */
export function legendRows(layer: ExplorerLayer): HTMLTableRowElement[] {
  return layer.legend.flatMap((look, index) => {
    if (look.label === '') return [];
    const count = layer.looks.filter((each) => each === index).length;
    const swatch = makeBox('mex-swatch', look.hatch === undefined ? look.colour : 'none', 100, 'none');
    if (look.hatch !== undefined) swatch.classList.add('is-hatched', `hatch-${look.hatch}`);
    return [
      make(
        'tr',
        {},
        make('td', {}, swatch),
        make('th', { scope: 'row' }, look.label),
        make('td', {}, String(count)),
      ),
    ];
  });
}

/** What a layer says of a place: its number, or its line of the legend. */
export function readPlace(layer: ExplorerLayer, index: number, { places }: ExplorerData): string {
  const text = layer.texts[index] ?? '';
  const { label = '', kind } = layer.legend[layer.looks[index] ?? -1] ?? {};
  const how = layer.hows[index] ?? '';
  const said =
    text === '' ? label.charAt(0).toLocaleLowerCase('vi') + label.slice(1) : withUnit(text, layer.unit);
  // Why there is no number begins as its line of the legend does.
  const parts = kind === 'missing' && how !== '' ? [how] : [said, how];
  return `${places[index]?.name ?? ''}: ${parts.filter((each) => each !== '').join('; ')}`;
}

/** «54 người», «88%». */
export function withUnit(text: string, unit: string): string {
  return unit === '%' ? `${text}%` : `${text} ${unit}`.trim();
}
