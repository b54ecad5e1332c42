#include "report/page_style.hpp"

namespace incplan::report {

const std::string_view page_style = R"css(
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f3f5f8; --line: #c9d0d9; --ink: #1a2029; --dim: #515c69;
  --link: #0b57d0; --good: #1b6b34; --warning: #7a4a00; --bad: #b3261e; --accent: #1f4e8c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12161b; --raised: #1c222a; --line: #3a4450; --ink: #e6eaef; --dim: #a9b4c0;
    --link: #8ab8ff; --good: #7fd19a; --warning: #ffc66d; --bad: #ff9d94; --accent: #8ab8ff;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; max-width: 62rem; padding: 1rem 1.25rem 4rem;
  background: var(--ground); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em; text-wrap: balance; }
h1 { font-size: 1.75rem; margin-top: .5em; }
h2 { font-size: 1.4rem; border-bottom: 2px solid var(--line); padding-bottom: .25em; margin-top: 2.2em; }
h3 { font-size: 1.12rem; }
h4 { font-size: 1rem; }
p { margin: .5em 0; }
ul, ol { margin: .4em 0 .8em; padding-left: 1.5em; }
li { margin: .2em 0; }
li ul { margin: .1em 0 .4em; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5em 1em; z-index: 1; }
nav ul { display: flex; flex-wrap: wrap; gap: .4em .6em; list-style: none; padding: 0; margin: 1em 0; }
nav a { display: block; padding: .45em .8em; border: 1px solid var(--line); border-radius: 999px; }
nav a { text-decoration: none; }
nav a:hover { background: var(--raised); }
code { font: .92em ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
code { background: var(--raised); border-radius: 4px; padding: .1em .35em; overflow-wrap: anywhere; }
pre {
  background: var(--raised); border-left: 4px solid var(--accent); border-radius: 6px;
  padding: .8em 1em; margin: .5em 0 1em;
  white-space: pre-wrap; overflow-wrap: anywhere; font: inherit;
}
.dim { color: var(--dim); }
.good { color: var(--good); font-weight: 600; }
.warning { color: var(--warning); font-weight: 600; }
.bad { color: var(--bad); font-weight: 700; }
table { border-collapse: collapse; width: 100%; margin: .8em 0 1.2em; }
th, td { border: 1px solid var(--line); padding: .5em .65em; text-align: left; vertical-align: top; }
thead th { background: var(--raised); font-weight: 600; }
tbody th { font-weight: 600; }
figure { margin: 1em 0; }
figure > div { overflow-x: auto; }
figure svg { display: block; max-width: none; height: auto; }
figcaption { color: var(--dim); font-size: .92rem; }
@media (max-width: 40rem) {
  body { padding: .75rem 1rem 3rem; }
  table, tbody, tr, td, tbody th { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  tr { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 .8em; overflow: hidden; }
  th, td { border: 0; }
  tbody th { background: var(--raised); }
  td:empty { display: none; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--dim); font-weight: 600; }
}
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  :root {
    --ground: #fff; --raised: #fff; --line: #888; --ink: #000; --dim: #333;
    --link: #000; --good: #000; --warning: #000; --bad: #000; --accent: #888;
  }
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4; }
  nav, .skip { display: none; }
  h1, h2, h3, h4 { break-after: avoid; }
  h2 { margin-top: 1.4em; }
  thead { display: table-header-group; }
  tr, pre, li, figure { break-inside: avoid; }
  pre { border: 1px solid var(--line); border-left-width: 4px; }
  .cards section { break-before: page; }
  .cards section:first-of-type { break-before: auto; }
}
)css";

}  // namespace incplan::report
