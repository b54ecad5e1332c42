#include "report/page_style.hpp"

namespace incplan::core::report {

const std::string_view page_style = R"css(
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f4f6f9; --line: #d5dbe3; --ink: #1a2029; --dim: #515c69;
  --link: #0b57d0; --good: #1b6b34; --warning: #7a4a00; --bad: #b3261e; --accent: #27507f; --hole: #6a3aa2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12161b; --raised: #1b2129; --line: #363f4b; --ink: #e6eaef; --dim: #a9b4c0;
    --link: #8ab8ff; --good: #7fd19a; --warning: #ffc66d; --bad: #ff9d94; --accent: #8fb4de; --hole: #d0b3ff;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 1rem 1.25rem 4rem; max-width: 62rem;
  background: var(--ground); color: var(--ink); overflow-wrap: break-word;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
header, nav, main { min-width: 0; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2rem; letter-spacing: -.015em; margin: .5em 0 .2em; }
h2 {
  font-size: 1.5rem; letter-spacing: -.01em; color: var(--accent); margin: 2.6em 0 .8em;
  border-top: 3px solid var(--accent); padding-top: .55em;
}
h3 { font-size: 1.13rem; margin: 2em 0 .4em; }
h4 { font-size: 1rem; margin: 1.4em 0 .3em; }
section:first-child h2 { margin-top: 1em; }
p { margin: .5em 0; max-width: 44rem; }
ul, ol { margin: .4em 0 .8em; padding-left: 1.4em; max-width: 44rem; }
li { margin: .25em 0; padding-left: .15em; }
li::marker { color: var(--dim); }
li ul { margin: .1em 0 .3em; }
a { color: var(--link); text-underline-offset: .17em; text-decoration-thickness: 1px; }
a[href^="tel:"] { white-space: nowrap; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5em 1em; z-index: 1; }
nav ul { list-style: none; padding: 0; margin: 1.2em 0 0; max-width: none; }
nav li { padding: 0; margin: 0; }
nav a { display: block; padding: .45em .1em; text-decoration: none; }
nav a:hover { text-decoration: underline; }
.up { font-size: .9rem; }
.up a { display: inline-block; padding: .5em 0; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 0 2rem; }
.beside > *, .topic { min-width: 0; }
.topics { row-gap: 1.6rem; margin-top: 1.6rem; }
.topics > .topic > :first-child { margin-top: 0; }
h2 + .topics { margin-top: 1rem; }
.topics { grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); }
code { font: .9em ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
code { background: var(--raised); border-radius: 4px; padding: .1em .25em; overflow-wrap: anywhere; }
pre {
  background: var(--raised); border-radius: 8px; padding: .85em 1.1em; margin: .4em 0 1.2em;
  white-space: pre-wrap; overflow-wrap: anywhere; font: inherit;
}
.message { border-left: 4px solid var(--accent); }
.hole { color: var(--hole); }
.dim { color: var(--dim); }
.good { color: var(--good); font-weight: 600; }
.warning { color: var(--warning); font-weight: 600; }
.bad { color: var(--bad); font-weight: 700; }
table { border-collapse: collapse; width: 100%; margin: .8em 0 1.4em; }
th, td { border-bottom: 1px solid var(--line); padding: .6em 1em .6em 0; text-align: left; vertical-align: top; }
th:first-child, td:first-child { padding-left: .6em; }
thead th { color: var(--dim); font-weight: 600; font-size: .92rem; }
thead tr { border-bottom: 2px solid var(--line); background: var(--raised); }
tbody th { font-weight: 600; }
@media print, screen and (min-width: 40rem) { tbody th code { white-space: nowrap; } }
figure { margin: 1em 0; }
figure > div { overflow-x: auto; padding-bottom: .5em; }
figure svg { display: block; max-width: none; height: auto; margin: 0 auto; }
figcaption { color: var(--dim); font-size: .92rem; max-width: 44rem; }
@media screen and (min-width: 64rem) {
  body {
    max-width: 80rem; display: grid; grid-template-columns: 13rem minmax(0, 60rem); column-gap: 3.5rem;
    grid-template-rows: auto 1fr;
  }
  header, main { grid-column: 2; }
  nav { grid-column: 1; grid-row: 1 / span 2; }
  nav ul { position: sticky; top: 1.5rem; border-right: 1px solid var(--line); padding-right: 1rem; }
  nav a { font-size: .95rem; line-height: 1.35; }
  .up { display: none; }
  figure svg { max-width: 100%; min-width: calc(var(--natural) * .72); }
}
@media screen and (max-width: 40rem) {
  body { padding: .5rem 1rem 3rem; }
  h1 { font-size: 1.6rem; }
  h2 { font-size: 1.35rem; }
  nav ul { border-top: 1px solid var(--line); }
  nav li { border-bottom: 1px solid var(--line); }
  nav a { padding: .65em .1em; }
  .wide, .wide :is(tbody, tr, td, tbody th) { display: block; }
  .wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .wide thead * { position: absolute; }
  .wide tbody tr {
    border: 1px solid var(--line); border-radius: 8px; margin: 0 0 .8em; padding-bottom: .4em; overflow: hidden;
  }
  .wide tbody :is(th, td) { border: 0; padding: .2em .85em; }
  .wide tbody th { background: var(--raised); padding: .55em .85em; margin-bottom: .3em; }
  .wide td:empty { display: none; }
  .wide td[data-label]::before { content: attr(data-label) ": "; color: var(--dim); font-weight: 600; }
  html:lang(fr) .wide td[data-label]::before { content: attr(data-label) "\00a0: "; }
}
@media print {
  @page {
    size: A4; margin: 10mm 12mm 13mm;
    @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; }
  }
  :root {
    --ground: #fff; --raised: #fff; --line: #999; --ink: #000; --dim: #333;
    --link: #000; --good: #000; --warning: #000; --bad: #000; --accent: #000; --hole: #333;
  }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.4; }
  nav, .skip, .up { display: none; }
  p, ul, ol { max-width: none; }
  h1 { font-size: 20pt; }
  h2 { font-size: 14pt; margin-top: 1.8em; border-top-width: 2px; }
  h3 { font-size: 11pt; margin-top: 1.4em; }
  h1, h2, h3, h4 { break-after: avoid; }
  .beside { grid-template-columns: 1fr 1fr; gap: 0 8mm; }
  .beside:has(> :only-child) { display: block; }
  .beside > div:has(> pre) { break-inside: avoid; }
  a { text-decoration: none; }
  th, td { padding-top: .35em; padding-bottom: .35em; }
  thead { display: table-header-group; }
  tr, pre, li, figure, .topics > .topic { break-inside: avoid; }
  p:has(+ pre), p:has(+ .beside), h3 + p { break-after: avoid; }
  pre { border: 1px solid var(--line); border-left-width: 3px; padding: .6em .8em; }
  figure svg { max-width: 100%; }
  .cards section { break-before: page; }
  .cards section:first-of-type { break-before: auto; }
  .cards .topics { display: block; columns: 2; column-gap: 8mm; }
  .cards .topics > .topic { break-inside: auto; margin-bottom: .6em; }
  .cards { font-size: 7.5pt; line-height: 1.2; }
  .cards pre { padding: .3em .6em; margin: .3em 0; line-height: 1.15; }
  .cards p { margin: .3em 0; }
  .cards h1 { font-size: 13pt; }
  .cards h2 { margin-top: .7em; }
  .cards li { margin: .1em 0; }
  .cards li ul { margin: 0; }
}
)css";

}  // namespace incplan::core::report
