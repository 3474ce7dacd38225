/** The whole style of the page; it stands in the page itself, so that one file can be sent by mail. */
export const pageStyle = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 66rem; padding: 1.5rem; color: #1d1b19; background: #fdfcfa;
  font: 1rem/1.5 "Segoe UI", "IBM Plex Sans", Arial, sans-serif; }
h1 { margin: 0; font-size: 1.75rem; line-height: 2.25rem; font-weight: 600; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.1875rem; line-height: 1.75rem; overflow-wrap: anywhere; }
h2 small, nav small { font-weight: 400; color: #6b645c; font-size: .875rem; }
.counts { margin: .25rem 0 0; font-size: 1.1875rem; }
.note { margin: .25rem 0 1rem; color: #6b645c; }
nav ul { margin: .5rem 0; padding: 0; list-style: none; }
nav li { padding: .25rem 0; border-top: 1px solid #e5e0d8; }
a { color: #8a1f11; text-underline-offset: .15em; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th { text-align: left; font-size: .8125rem; font-weight: 400; color: #6b645c; padding: .25rem 1rem .25rem 0; }
td { vertical-align: top; padding: .625rem 1rem .625rem 0; border-top: 1px solid #d8d2c8; overflow-wrap: anywhere; }
td:first-child { width: 5.5rem; white-space: nowrap; }
td:nth-child(2) { width: 12rem; }
.back { font-size: .8125rem; }
td p { margin: 0 0 .25rem; }
dl { margin: .25rem 0; display: grid; grid-template-columns: 5rem 1fr; gap: .125rem .75rem; }
dt { color: #6b645c; }
dd { margin: 0; white-space: pre-wrap; }
.error { color: #a3210f; font-weight: 600; }
.warning { color: #7a5200; font-weight: 600; }
article { border-top: 1px solid #d8d2c8; padding: .5rem 0; max-width: 44rem; }
article h3 { margin: .5rem 0; font-size: 1.0625rem; }
article h4 { margin: .75rem 0 .25rem; font-size: 1rem; }
pre { padding: .5rem .75rem; background: #f3efe8; overflow-x: auto; }
@media (max-width: 40rem) {
  body { padding: 1rem; }
  thead { display: none; }
  table, tbody, tr, td { display: block; }
  td, td:first-child, td:nth-child(2) { width: auto; border: 0; padding: .125rem 0; }
  tr { border-top: 1px solid #d8d2c8; padding: .625rem 0; display: block; }
  dl { grid-template-columns: 4.5rem 1fr; }
}
@media print {
  @page { size: A4; margin: 16mm; }
  body { padding: 0; max-width: none; background: #fff; font-size: 10pt; }
  tr, article { break-inside: avoid; }
  h2 { break-after: avoid; }
  .back { display: none; }
  a { color: inherit; }
}
`;
