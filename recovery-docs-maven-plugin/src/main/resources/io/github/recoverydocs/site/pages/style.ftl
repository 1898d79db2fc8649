<#noparse>
:root { --text: #1b1f24; --back: #fff; --line: #c8ccd1; --code: #f5f6f8; --link: #0a58ca; --good: #0b6b2e; --bad: #b3140e; --quiet: #57606a; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e3e6ea; --back: #14171b; --line: #3c434b; --code: #1e2329; --link: #82b1ff; --good: #6fd38e; --bad: #ff8a80; --quiet: #a4adb8; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: var(--back); font: 1rem/1.55 system-ui, sans-serif; }
a { color: var(--link); }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 0; background: var(--back); padding: .5rem; }
header, footer { padding: .6rem 1rem; border-bottom: 1px solid var(--line); }
footer { border: 0; border-top: 1px solid var(--line); color: var(--quiet); }
.search ul:not(:empty) { list-style: none; margin: .4rem 0; padding: .5rem; border: 1px solid var(--line); }
.search input { font: inherit; max-width: 100%; }
.warning { margin: 0; padding: .7rem 1rem; color: #fff; background: #a3120c; font-size: 1.1rem; }
.columns { display: grid; grid-template-columns: 15rem minmax(0, 52rem); gap: 2rem; padding: 0 1rem; }
nav ul { list-style: none; padding: 0; }
nav li { margin: .3rem 0; }
main { padding-bottom: 3rem; overflow-wrap: break-word; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
pre { background: var(--code); border: 1px solid var(--line); padding: .7rem; overflow-x: auto; margin: 0 0 1rem; }
code, samp, pre { font-family: ui-monospace, monospace; font-size: .92em; }
.block { border: 1px solid var(--line); border-left: .35rem solid var(--quiet); margin: 1rem 0; }
.block.proven { border-left-color: var(--good); }
.block.failed { border-left-color: var(--bad); }
.block pre { border: 0; margin: 0; }
.bar { display: flex; justify-content: space-between; gap: 1rem; padding: .2rem .7rem; font-size: .88rem; }
.proven .mark { color: var(--good); }
.failed .mark { color: var(--bad); font-weight: bold; }
.proven .mark::before { content: "✓ "; }
.failed .mark::before { content: "✗ "; }
.block details { border-top: 1px solid var(--line); padding: .3rem .7rem; font-size: .9rem; }
.copy { font: inherit; }
mark { background: none; color: inherit; border-bottom: 2px dashed var(--link); }
.inputs { display: grid; gap: .4rem; border: 1px dashed var(--line); padding: .6rem; margin: 0 0 1rem; }
.inputs[hidden] { display: none; }
.inputs label { display: grid; grid-template-columns: minmax(6rem, 12rem) 1fr; gap: .6rem; }
.inputs input { font: .92rem ui-monospace, monospace; width: 100%; color: inherit; background: var(--code); border: 1px solid var(--quiet); padding: .25rem; }
.anchor { visibility: hidden; text-decoration: none; }
:is(h1, h2, h3, h4):hover .anchor, .anchor:focus { visibility: visible; }
.level3 { margin-left: 1rem; }
.stamp { color: var(--quiet); }
@media (max-width: 48rem) { .columns { display: block; } }
@media print {
  nav, .search, .copy, .skip, .toc, .anchor, .inputs { display: none; }
  .columns { display: block; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  .block, tr { break-inside: avoid; }
  main a[href^="http"]::after { content: " (" attr(href) ")"; }
  .warning { color: #000; background: none; border: 2px solid #000; }
  @page { margin: 18mm; @bottom-right { content: counter(page) " / " counter(pages); } }
}
</#noparse>
