import { parseHTML } from 'linkedom';

/** An empty document to draw figures in; one may serve any number of drawings, none is left in it. */
export function makeDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document;
}
