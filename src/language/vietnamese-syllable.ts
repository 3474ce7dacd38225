/**
 * Every rime of Vietnamese without its tone, as in the tables of school grammars; the last line is what names of places
 * in the Central Highlands add («Đắk Lắk»).
 */
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt
  uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu yn ynh yt
  ăk ak êk ôk ok uôk`.split(/\s+/),
);

const INITIAL = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Whether a word is spelt as a Vietnamese syllable can be: an initial, a rime, at most one tone, and only the acute or
 * the dot below before a stop. Any Unicode form and case; a word that is no word of the language may still pass.
 */
export function isVietnameseSyllable(word: string): boolean {
  const marked = word.normalize('NFD').toLowerCase();
  const tones = marked.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = marked.replace(TONES, '').normalize('NFC');
  const [initial = ''] = INITIAL.exec(plain) ?? [];
  const rimes = [plain, plain.slice(initial.length)];
  // In «gì» and «giếng» the i belongs to the initial and the rime both.
  if (initial === 'gi') rimes.push(plain.slice(1));
  if (!rimes.some((rime) => RIMES.has(rime))) return false;
  const isStopped = /(?:[cpt]|ch)$/.test(plain);
  return !isStopped || tones.length === 0 || tones[0] === '\u0301' || tones[0] === '\u0323';
}
