# FreeMarker
<#-- A comment
     of two lines. -->
<#list ["one", "two"] as name>

```bash
createdb ${name}
<#if name == "two">
dropdb ${name}-of-${cookiecutter.project_slug}
</#if>
```
</#list>
