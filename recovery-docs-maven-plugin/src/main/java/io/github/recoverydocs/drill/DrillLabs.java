package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.ComposeLabs;
import io.github.recoverydocs.lab.Lab;
import io.github.recoverydocs.lab.Labs;

/** Gives each drill its lab: a fresh server, or the Compose project as it was before all drills. */
final class DrillLabs implements AutoCloseable {
  private final Labs labs;
  private final LabPlan plan;
  private final DrillSettings settings;
  private final boolean several;
  private ComposeLabs compose;

  /**
   * Creates it; nothing is started yet.
   *
   * @param several whether more than one drill is to be performed
   */
  DrillLabs(Labs labs, LabPlan plan, DrillSettings settings, boolean several) {
    this.labs = labs;
    this.plan = plan;
    this.settings = settings;
    this.several = several;
  }

  /** What {@link #next} will do, as people are told. */
  String announcement(Drill drill) {
    return compose == null
        ? "Starting a lab with PostgreSQL " + drill.postgresVersion() + " for " + drill.title()
        : "Resetting the lab for " + drill.title();
  }

  /**
   * Gives the lab for a drill, which ends the one before.
   *
   * @throws io.github.recoverydocs.lab.LabException when no lab can be had
   * @throws io.github.recoverydocs.lab.PreparationException when fixture or baseline do not end
   *     well
   */
  Lab next(Drill drill) {
    if (!plan.isCompose()) {
      return labs.start(settings.imageOf(drill.postgresVersion()), plan.content());
    }
    if (compose == null) {
      compose = labs.compose(plan.setup(), plan.clientImage(), several);
    }
    return compose.next();
  }

  @Override
  public void close() {
    if (compose != null) {
      compose.close();
    }
  }
}
