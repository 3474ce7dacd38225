/** The words of notes of several years, and of documents' pages. */
export const noteYearWords = {
  before: 'Năm trước:',
  after: 'Năm sau:',
  note: (number: number, edition: string) => `chú thích ${number}, ấn bản ${edition}`,
  edition: (id: string) => `Ấn bản ${id}`,
  title: (before: string, after: string) => `Chú thích ${before} và ${after}`,
  description: 'Những chú thích có ở cả hai ấn bản, đặt cạnh nhau.',
  lead: (shared: number, older: number, before: string, newer: number, after: string) =>
    `${shared} chú thích có ở cả hai ấn bản, trong ${older} của ${before} và ${newer} của ${after}. Hai chú thích được coi là một khi nói về cùng số liệu trong bảng, hoặc cùng mục và gần giống lời.`,
  /** Of one side, for those who hear it. */
  read: (number: number, edition: string) => `Chú thích ${number}, ${edition}`,
} as const;

export const documentWords = {
  number: 'Số, ký hiệu',
  date: 'Ngày',
  issuer: 'Cơ quan ban hành',
  otherNames: 'Còn gọi là',
  mentions: 'Những chỗ nhắc tới',
  sections: 'Trong bài',
  notes: 'Trong chú thích',
  figures: 'Hình từ số liệu của các chú thích này',
  notMentioned: 'Không mục hay chú thích nào nhắc tới văn bản này.',
  otherEditions: 'Ở ấn bản khác',
} as const;
