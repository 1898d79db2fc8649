<#import "layout.ftl" as layout>
<@layout.page heading="Overview">
<h1>${title}</h1>
<table>
<thead><tr><th scope="col">Document</th><th scope="col">Blocks</th><th scope="col">Proven</th><th scope="col">Failed</th><th scope="col">Not proven</th><th scope="col">Skipped</th></tr></thead>
<tbody>
<#list pages as each>
<tr><th scope="row"><a href="${each.path}">${each.title}</a></th><td>${each.blocks}</td><td>${each.proven}</td><td>${each.failed}</td><td>${each.unproven}</td><td>${each.skipped}</td></tr>
</#list>
</tbody>
</table>
</@layout.page>
