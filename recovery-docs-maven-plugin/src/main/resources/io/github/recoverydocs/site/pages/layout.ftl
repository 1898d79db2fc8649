<#-- What all pages have: head, warnings, the list of pages, the stamp. A capital in an id keeps it from being a heading's. -->
<#macro page heading own="index.html">
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'self' file:; img-src 'self' data: file:">
<title>${heading} · ${title}</title>
<link rel="icon" href="<#if logo?has_content>${logo}<#else>data:,</#if>"><#-- Or a server is asked for one. -->
<style>
<#include "style.ftl">
<#if color?has_content>
:root { --link: ${color}; --accent: ${color}; }
</#if>
</style>
</head>
<body>
<a class="skip" href="#Content">To the text</a>
<header>
<a class="home" href="${root}index.html"><#if logo?has_content><img src="${logo}" alt="" height="32"> </#if>${title}</a>
<div class="search" role="search" data-root="${root}" hidden>
<label>Search <input type="search" autocomplete="off" aria-controls="Found"></label>
<ul id="Found" aria-live="polite"></ul>
</div>
</header>
<#if warnings?has_content>
<div class="warnings" role="alert">
<#list warnings as warning>
<p class="warning"><strong>Warning:</strong> ${warning}<#if broken && warning?is_first> <a href="${root}index.html#findings">What does not work</a></#if></p>
</#list>
</div>
</#if>
<div class="columns">
<nav aria-label="Pages">
<ul>
<li><a href="${root}index.html"<#if own == "index.html"> aria-current="page"</#if>>Overview</a></li>
<#list pages as each>
<li><a href="${root}${each.path}"<#if own == each.path> aria-current="page"</#if>>${each.title}</a></li>
</#list>
<#if others gt 0>
<li><a href="${root}index.html#documents"><#if pages?has_content>${others} others<#else>All ${others} documents</#if></a></li>
</#if>
</ul>
</nav>
<main id="Content" tabindex="-1">
<#nested>
</main>
</div>
<footer>
<#if footer?has_content>
<p>${footer}</p>
</#if>
<#if stamp??>
<dl>
<div><dt>Performed on</dt><dd>${stamp.date}</dd></div>
<#if stamp.versions?has_content>
<div><dt>PostgreSQL</dt><dd>${stamp.versions?join(", ")}</dd></div>
</#if>
<div><dt>Commit</dt><dd>${stamp.commit}</dd></div>
<#if stamp.template?has_content>
<div><dt>Template</dt><dd>${stamp.template}</dd></div>
</#if>
<#if stamp.plugin?has_content>
<div><dt>Recovery Docs</dt><dd>${stamp.plugin}</dd></div>
</#if>
<#list stamp.images as image>
<div><dt>Image ${image.name}</dt><dd><code>${image.id}</code>, ${image.origin}</dd></div>
</#list>
</dl>
<#else>
<p>Not performed.</p>
</#if>
</footer>
<script>
<#include "script.ftl">
</script>
</body>
</html>
</#macro>
