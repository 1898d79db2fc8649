package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseSizeTest {

  @Test
  void isWhatTheServerSays() {
    assertThat(DatabaseSize.of(sql -> "46100000\n")).hasValue(46_100_000);
  }

  @Test
  void isNotKnownWhereThereIsNoDatabase() {
    assertThat(
            DatabaseSize.of(
                sql -> {
                  throw new DatabaseException("database \"shop\" does not exist");
                }))
        .isEmpty();
    assertThat(DatabaseSize.of(sql -> "")).isEmpty();
  }
}
