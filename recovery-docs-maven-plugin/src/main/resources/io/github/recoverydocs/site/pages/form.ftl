<#-- The values that the blocks of a section have a reader edit. Without a script nothing could be filled in. -->
<#if inputs?has_content>
<form class="inputs" hidden aria-label="Fill in: ${title}">
<#list inputs as input>
<label><code>${input.name}</code> <input name="${anchor}:${input.name}" value="${input.value}" autocomplete="off" spellcheck="false"></label>
</#list>
</form>
</#if>