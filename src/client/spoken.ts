import { findLanguage, wordsByLanguage } from '../language/browser-words.ts';

/** What the scripts of figures say, in the language of the address. */
export const spoken = wordsByLanguage[findLanguage(new URLSearchParams(location.search).get('lang'))];
