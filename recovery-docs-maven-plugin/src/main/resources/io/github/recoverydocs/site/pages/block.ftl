<#-- A fenced block. On one line where it has to be: blanks count in pre. -->
<#macro code parts><#list parts as part><#if part.input?has_content><mark data-input="${anchor}:${part.input}">${part.text}</mark><#elseif part.kind?has_content><span class="${part.kind}">${part.text}</span><#else>${part.text}</#if></#list></#macro>
<#if !executable>
<pre tabindex="0"><code><@code text/></code></pre>
<#else>
<div class="block ${kind}" data-line="${line}">
<div class="bar"><span class="mark">${mark}</span><button type="button" class="copy" hidden>Copy</button></div>
<#list reasons as reason>
<p class="reason"><strong>Why:</strong> ${reason}</p>
</#list>
<pre tabindex="0"><code><@code text/></code></pre>
<template class="commands"><@code commands/></template>
<#if drills?has_content>
<details><summary>What it printed</summary>
<p>Performed by: ${drills?join("; ")}</p>
<pre tabindex="0"><samp><#if output?has_content>${output}<#else>(nothing)</#if></samp></pre>
</details>
</#if>
</div>
</#if>
