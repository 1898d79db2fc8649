package io.github.recoverydocs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommittedTextTest {
  private static final String BODY = "# Restore\n\nNow.\n";
  private static final String STAMP = "---\n\nProven.\n";
  private static final String TEXT =
      BODY + "\n" + StampMarker.of(BODY, STAMP).line() + "\n\n" + STAMP;

  @Test
  void aTextIsTakenApartAtItsMarker() {
    CommittedText text = CommittedText.of(TEXT);

    assertThat(text.body()).isEqualTo(BODY);
    assertThat(text.stamp()).isEqualTo(STAMP);
    assertThat(text.stampLine()).isEqualTo(5);
    assertThat(text).matches(CommittedText::isBodyIntact).matches(CommittedText::isStampIntact);
  }

  @Test
  void eachPartTellsOfItsOwnChanges() {
    assertThat(CommittedText.of(TEXT.replace("Now.", "Then.")))
        .matches(text -> !text.isBodyIntact())
        .matches(CommittedText::isStampIntact);
    assertThat(CommittedText.of(TEXT.replace("Proven.", "Proven!")))
        .matches(CommittedText::isBodyIntact)
        .matches(text -> !text.isStampIntact());
  }

  @Test
  void aTextWithoutAMarkerIsAllBody() {
    CommittedText text = CommittedText.of("\uFEFF# Restore\r\n\r\n\r\n");

    assertThat(text.body()).isEqualTo("# Restore\n");
    assertThat(text)
        .matches(it -> !it.isStamped())
        .matches(it -> !it.isBodyIntact())
        .matches(it -> !it.isStampIntact());
  }

  @Test
  void ofSeveralMarkersTheLastOneCounts() {
    String shown = TEXT + "\nSuch is a stamp.\n";
    String text = shown + "\n" + StampMarker.of(shown, STAMP).line() + "\n\n" + STAMP;

    assertThat(CommittedText.of(text))
        .matches(CommittedText::isBodyIntact)
        .extracting(CommittedText::body)
        .isEqualTo(shown);
  }
}
