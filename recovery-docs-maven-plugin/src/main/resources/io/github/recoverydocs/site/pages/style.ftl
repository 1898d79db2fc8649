<#noparse>
:root { --text: #1b1f24; --back: #fff; --line: #c8ccd1; --code: #f5f6f8; --link: #0a58ca; --accent: #0a58ca; --good: #0b6b2e; --bad: #b3140e; --quiet: #57606a; --string: #0a5f3c; --keyword: #84197a; --variable: #0a4fb0; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e3e6ea; --back: #14171b; --line: #3c434b; --code: #1e2329; --link: #82b1ff; --accent: #82b1ff; --good: #6fd38e; --bad: #ff8a80; --quiet: #a4adb8; --string: #9ad6a8; --keyword: #e6a6ee; --variable: #8ec2ff; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; color: var(--text); background: var(--back); font: 1rem/1.55 system-ui, sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: 0; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 0; background: var(--back); padding: .5rem; }
header, footer { padding: .6rem 1rem; }
header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .6rem 2rem; border-bottom: 3px solid var(--accent); }
.home { font-weight: 600; text-decoration: none; color: var(--text); display: inline-flex; align-items: center; gap: .6rem; }
footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: .88rem; }
footer dl div { display: grid; grid-template-columns: minmax(7rem, 11rem) minmax(0, 1fr); gap: .6rem; }
footer dd { margin: 0; overflow-wrap: anywhere; }
.search[hidden] { display: none; }
.search { position: relative; }
.search ul:not(:empty) { position: absolute; right: 0; z-index: 1; width: min(30rem, 92vw); max-height: 70vh; overflow-y: auto; list-style: none; margin: .3rem 0 0; padding: .5rem .8rem; border: 1px solid var(--line); background: var(--back); box-shadow: 0 4px 14px #0005; }
.search li { padding: .2rem 0; }
.search input { font: inherit; max-width: 100%; color: inherit; background: var(--code); border: 1px solid var(--quiet); padding: .3rem .5rem; border-radius: 4px; }
.warning { overflow-wrap: anywhere; margin: 0; padding: .7rem 1rem; color: #fff; background: #a3120c; font-size: 1.1rem; }
.warning a { color: inherit; }
.warning + .warning { border-top: 1px solid #fff8; }
.columns { display: grid; grid-template-columns: 14rem minmax(0, 54rem); gap: 2rem; padding: 0 1rem; }
nav ul { list-style: none; padding: 0; }
nav li { margin: .3rem 0; }
nav [aria-current] { font-weight: 600; color: var(--text); }
main { padding-bottom: 3rem; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.8em 0 .6em; }
h1 { margin-top: .8em; }
h2 { border-bottom: 1px solid var(--line); padding-bottom: .25em; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
th { background: var(--code); }
tbody th { background: none; font-weight: 500; }
pre { background: var(--code); border: 1px solid var(--line); padding: .7rem; overflow-x: auto; margin: 0 0 1rem; border-radius: 4px; }
code, samp, pre { font-family: ui-monospace, monospace; font-size: .92em; }
pre code, pre samp { font-size: 1em; }
:not(pre) > code { background: var(--code); padding: .1em .3em; border-radius: 3px; overflow-wrap: anywhere; }
kbd { border: 1px solid var(--quiet); border-radius: 3px; padding: 0 .3em; font: .92em ui-monospace, monospace; }
blockquote { margin: 1rem 0; padding: .1rem 1rem; border-left: .3rem solid var(--accent); background: var(--code); }
.comment { color: var(--quiet); }
.string { color: var(--string); }
.keyword { color: var(--keyword); }
.variable { color: var(--variable); }
.block { border: 1px solid var(--line); border-left: .35rem solid var(--quiet); margin: 1rem 0; border-radius: 4px; overflow: hidden; }
.block.proven { border-left-color: var(--good); }
.block.failed { border-left-color: var(--bad); }
.block pre { border: 0; margin: 0; border-radius: 0; }
.bar { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: .25rem .7rem; font-size: .88rem; }
.reason { margin: 0; padding: 0 .7rem .3rem; font-size: .9rem; }
.proven .mark { color: var(--good); }
.failed .mark { color: var(--bad); font-weight: bold; }
.proven .mark::before { content: "✓ " / ""; }
.failed .mark::before { content: "✗ " / ""; }
.block details { border-top: 1px solid var(--line); padding: .3rem .7rem; font-size: .9rem; }
summary { cursor: pointer; padding: .15rem 0; }
.copy { font: inherit; color: inherit; background: var(--code); border: 1px solid var(--quiet); border-radius: 4px; min-height: 1.75rem; padding: 0 .6rem; cursor: pointer; }
mark { background: none; color: inherit; border-bottom: 2px dashed var(--link); }
.inputs { display: grid; gap: .4rem; border: 1px dashed var(--quiet); padding: .6rem; margin: 0 0 1rem; border-radius: 4px; }
.inputs[hidden] { display: none; }
.inputs label { display: grid; grid-template-columns: minmax(6rem, 14rem) minmax(0, 1fr); gap: .6rem; align-items: center; }
.inputs input { font: .92rem ui-monospace, monospace; width: 100%; color: inherit; background: var(--code); border: 1px solid var(--quiet); padding: .3rem; border-radius: 3px; }
.anchor, .edit { visibility: hidden; text-decoration: none; font-size: .75em; font-weight: normal; margin-left: .3em; }
:is(h1, h2, h3, h4, h5, h6):is(:hover, :focus-within) > :is(.anchor, .edit) { visibility: visible; }
.anchor:focus, .edit:focus { visibility: visible; }
@media (hover: none) { .anchor, .edit { visibility: visible; } }
.level3 { margin-left: 1rem; }
.stamp { color: var(--quiet); }
.decisions ol { list-style: none; padding: 0; counter-reset: question; }
.decisions ol > li { border: 1px solid var(--line); border-left: .35rem solid var(--accent); border-radius: 4px; padding: .2rem 1rem; position: relative; }
.decisions ol > li + li { margin-top: 1.6rem; }
.decisions ol > li + li::before { content: "↓" / ""; position: absolute; top: -1.6rem; left: 1rem; color: var(--quiet); }
.decisions ol > li:target { outline: 3px solid var(--accent); }
.question { font-weight: 600; margin: .5rem 0; counter-increment: question; }
.question::before { content: counter(question) ". "; }
.decisions ul { padding-left: 1.2rem; }
.decisions ul li { margin: .35rem 0; }
@media (max-width: 52rem) {
  .columns { display: block; }
  nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; border-bottom: 1px solid var(--line); padding-bottom: .6rem; }
}
@media print {
  :root { --text: #000; --back: #fff; --line: #999; --code: #fff; --link: #000; --accent: #000; --good: #000; --bad: #000; --quiet: #333; --string: #000; --keyword: #000; --variable: #000; }
  body { font-size: 10.5pt; }
  nav, .search, .copy, .skip, .toc, .anchor, .edit, .inputs { display: none !important; }
  .columns { display: block; padding: 0; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  .block > pre, tr, .decisions ol > li { break-inside: avoid; }
  .block { overflow: visible; }
  .bar, .reason, summary { break-inside: avoid; break-after: avoid; }
  .block details p { margin: .2rem 0; }
  h1, h2, h3, h4 { break-after: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
  main a[href^="http"]:not(.bare)::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
  .warning { color: #000; background: none; border: 2px solid #000; }
  @page { margin: 18mm; @bottom-right { content: counter(page) " / " counter(pages); } }
}
</#noparse>
