/** Every Vietnamese sentence about a problem; one file a subject, all reached through here. */
export * from './messages-cells.ts';
export * from './messages-encoding.ts';
export * from './messages-frozen.ts';
export * from './messages-import.ts';
export * from './messages-manuscript.ts';
export * from './messages-narrative.ts';
export * from './messages-numbers.ts';
export * from './messages-places.ts';
export * from './messages-references.ts';
export * from './messages-secrecy.ts';
export * from './messages-spreadsheet.ts';
export * from './messages-tables.ts';
export * from './messages-yaml.ts';
