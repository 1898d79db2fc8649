<#import "layout.ftl" as layout>
<@layout.page heading=page.title own=page.path>
<p class="stamp">${page.proven} of ${page.blocks} blocks proven<#if page.failed gt 0>, <strong>${page.failed} failed</strong></#if><#if page.unproven gt 0>, ${page.unproven} not proven</#if><#if page.skipped gt 0>, ${page.skipped} skipped</#if><#if stamp??>, on ${stamp.date}<#if stamp.versions?has_content> with PostgreSQL ${stamp.versions?join(", ")}</#if></#if>.<#if page.editUrl?has_content> <a href="${page.editUrl}">Edit this page</a></#if></p>
<#if sections?has_content>
<details class="toc"><summary>On this page</summary>
<ul>
<#list sections as section>
<li class="level${section.level}"><a href="#${section.anchor}">${section.title}</a></li>
</#list>
</ul>
</details>
</#if>
${body?no_esc}
</@layout.page>
