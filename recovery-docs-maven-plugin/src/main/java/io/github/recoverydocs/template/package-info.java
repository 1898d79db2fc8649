/**
 * Renders cookiecutter-style templates: their variables, the names and the contents of their files,
 * byte for byte as cookiecutter does, with the template's line for every rendered line.
 *
 * <p>The only package that knows Jinjava. A template is data: it reaches no class, file,
 * environment variable or network from here.
 */
package io.github.recoverydocs.template;
