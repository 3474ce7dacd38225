import type { Element } from 'hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { valueForms } from '../../model/publication.ts';
import type { Collector } from '../../problems/collector.ts';
import { badAttribute, unknownElement } from '../../problems/messages-narrative.ts';
import { findNearest } from '../../problems/nearest.ts';

interface ElementRule {
  /** The element in our hast. */
  readonly tag: string;
  readonly required: readonly string[];
  /** Allowed values of optional attributes; the first one is the default. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** The elements that a narrative may hold; everything else of MDX is refused. */
const rules: Readonly<Record<string, ElementRule>> = {
  Value: { tag: 'ng-value', required: ['of'], choices: { show: valueForms } },
  Document: { tag: 'ng-document', required: ['number'], choices: {} },
  Places: { tag: 'ng-places', required: ['list'], choices: { show: ['names', 'values'] } },
  Figure: { tag: 'ng-figure', required: ['id'], choices: {} },
};

/** Turns one of our elements into its hast form, reporting what is unknown; undefined when it cannot be used at all. */
export function readElement(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  at: { file: string; line: number; column: string },
  collector: Collector,
): Element | undefined {
  const name = node.name ?? '';
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (!rule) {
    const known = Object.keys(rules);
    collector.report(at, unknownElement(name, known, findNearest(name, known)));
    return undefined;
  }
  const given = readAttributes(node, name, rule, at, collector);
  const properties: Record<string, string> = { line: String(at.line), column: at.column };
  for (const attribute of rule.required) {
    const value = given.get(attribute);
    if (!value) {
      collector.report(at, badAttribute(name, attribute, '(không có)', `${attribute}="…"`));
      return undefined;
    }
    properties[attribute] = value.trim();
  }
  for (const [attribute, choices] of Object.entries(rule.choices)) {
    const value = given.get(attribute) ?? choices[0] ?? '';
    if (!choices.includes(value)) {
      collector.report(at, badAttribute(name, attribute, value, choices.join(', ')));
      return undefined;
    }
    properties[attribute] = value;
  }
  return { type: 'element', tagName: rule.tag, properties, children: [] };
}

function readAttributes(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  name: string,
  rule: ElementRule,
  at: { file: string; line: number; column: string },
  collector: Collector,
): Map<string, string> {
  const known = [...rule.required, ...Object.keys(rule.choices)];
  const given = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      const found = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
      collector.report(at, badAttribute(name, found, '{…}', 'giá trị viết trong ngoặc kép'));
    } else if (!known.includes(attribute.name)) {
      collector.report(at, badAttribute(name, attribute.name, attribute.name, known.join(', ')));
    } else {
      given.set(attribute.name, attribute.value);
    }
  }
  return given;
}
