<#-- What all pages have: head, warnings, the list of pages, the stamp. -->
<#macro page heading>
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'self' file:; img-src 'self' data: file:">
<title>${heading} · ${title}</title>
<style>
<#include "style.ftl">
</style>
</head>
<body>
<a class="skip" href="#content">To the text</a>
<header>
<a href="${root}index.html">${title}</a>
<div class="search" role="search" data-root="${root}" hidden>
<label>Search <input type="search" autocomplete="off" aria-controls="found"></label>
<ul id="found" aria-live="polite"></ul>
</div>
</header>
<#list warnings as warning>
<p class="warning" role="alert"><strong>Warning:</strong> ${warning}</p>
</#list>
<div class="columns">
<nav aria-label="Pages">
<ul>
<li><a href="${root}index.html">Overview</a></li>
<#list pages as each>
<li><a href="${root}${each.path}">${each.title}</a></li>
</#list>
</ul>
</nav>
<main id="content">
<#nested>
</main>
</div>
<footer>
<#if started?has_content>
<p>Performed on ${started}<#if versions?has_content>, PostgreSQL ${versions?join(", ")}</#if>.</p>
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
