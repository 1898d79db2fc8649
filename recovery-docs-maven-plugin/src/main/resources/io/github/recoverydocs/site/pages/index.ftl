<#import "layout.ftl" as layout>
<@layout.page heading="Overview">
<h1>${title}</h1>
<#if decisions?has_content>
<section class="decisions" aria-labelledby="what-to-do">
<h2 id="what-to-do">What to do</h2>
<ol>
<#list decisions as decision>
<li id="question-${decision.number}">
<p class="question">${decision.question?no_esc}</p>
<ul>
<#list decision.answers as answer>
<li>${answer?no_esc}</li>
</#list>
</ul>
</li>
</#list>
</ol>
</section>
</#if>
<#if findings?has_content>
<h2 id="findings">What does not work</h2>
<ul>
<#list findings as finding>
<li><code>${finding.place}</code>: ${finding.reason}. ${finding.nextStep}<#if finding.command?has_content>
<pre tabindex="0"><code>${finding.command}</code></pre></#if></li>
</#list>
</ul>
</#if>
<h2 id="documents">Documents</h2>
<div class="wide" role="region" aria-labelledby="documents" tabindex="0">
<table>
<thead><tr><th scope="col">Document</th><th scope="col">Blocks</th><th scope="col">Proven</th><th scope="col">Failed</th><th scope="col">Not proven</th><th scope="col">Skipped</th></tr></thead>
<tbody>
<#list documents as each>
<tr><th scope="row"><a href="${each.path}">${each.title}</a></th><td>${each.blocks}</td><td>${each.proven}</td><td>${each.failed}</td><td>${each.unproven}</td><td>${each.skipped}</td></tr>
</#list>
</tbody>
</table>
</div>
<#if coverage??>
<p>${coverage.performed} of ${coverage.blocks} blocks are performed by a drill.</p>
</#if>
<#if procedures?has_content>
<h2 id="procedures">Procedures</h2>
<div class="wide" role="region" aria-labelledby="procedures" tabindex="0">
<table>
<thead><tr><th scope="col">Procedure</th><th scope="col">Result</th><th scope="col">PostgreSQL</th><th scope="col">Time, at most</th><th scope="col">Budget</th></tr></thead>
<tbody>
<#list procedures as each>
<tr class="${each.kind}"><th scope="row"><#if each.url?has_content><a href="${each.url}">${each.name}</a><#else>${each.name}</#if></th><td class="mark"><#if each.kind == "proven">Proven<#else>Failed</#if></td><td>${each.versions?join(", ")}</td><td>${each.time}</td><td>${each.budget}</td></tr>
</#list>
</tbody>
</table>
</div>
</#if>
<#if missing?has_content>
<h2 id="missing">Not performed in this run</h2>
<ul>
<#list missing as each>
<li>${each.name}</li>
</#list>
</ul>
</#if>
<#if skips?has_content>
<h2 id="skips">Skipped</h2>
<ul>
<#list skips as skip>
<li><a href="${skip.url}"><#if skip.title?has_content>${skip.title}<#else>At the top</#if></a>, line ${skip.line}: ${skip.reason}</li>
</#list>
</ul>
</#if>
</@layout.page>
