/** The words for numbers of single places on an indicator's page. */
export const localityWords = {
  title: 'Theo từng địa phương',
  ranking: (most: string, mostText: string, least: string, leastText: string) =>
    `Cao nhất ${most}, ${mostText}; thấp nhất ${least}, ${leastText}`,
  allEqual: (text: string) => `Mọi nơi có số đều là ${text}`,
  subtitle: (name: string, unit: string, year: string, known: number, all: number, noun: string) =>
    `${name}, ${unit}, ${year}; ${known} trong ${all} ${noun} có số`,
  distribution: 'Phân bố',
  distributionText: 'Mỗi chấm một nơi; vạch đứng là trung vị.',
  least: 'thấp nhất',
  lowerQuartile: 'tứ phân vị dưới',
  median: 'trung vị',
  upperQuartile: 'tứ phân vị trên',
  most: 'cao nhất',
} as const;
