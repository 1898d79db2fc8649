package io.github.recoverydocs.site;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Origin;
import io.github.recoverydocs.runbook.Section;
import java.util.Optional;

/** The parts of a page, filled in by templates. */
final class TemplateParts implements PageParts {
  private final PageTemplates templates;
  private final BlockModel model;
  private final Optional<Origin> origin;
  private final EditLinks editLinks;

  /**
   * Creates the parts of one page.
   *
   * @param origin where its document is changed, unless nobody changes it
   */
  TemplateParts(
      PageTemplates templates, BlockModel model, Optional<Origin> origin, EditLinks editLinks) {
    this.templates = templates;
    this.model = model;
    this.origin = origin;
    this.editLinks = editLinks;
  }

  @Override
  public String block(Block block) {
    return templates.fill("block.ftl", model.of(block));
  }

  @Override
  public String belowHeading(Section section) {
    return templates.fill("form.ftl", model.inputsOf(section));
  }

  @Override
  public String editUrl(Section section) {
    return origin.map(it -> editLinks.to(it.of(section.line()))).orElse("");
  }
}
