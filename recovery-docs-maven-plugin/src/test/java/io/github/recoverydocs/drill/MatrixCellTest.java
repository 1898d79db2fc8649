package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatrixCellTest {

  @Test
  void isToldInTheOrderDeclaredAndHasAFolderOfItsOwn() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("postgres_version", "17");
    values.put("backup_format", "a/b c");
    MatrixCell cell = new MatrixCell(values);

    assertThat(cell).hasToString("postgres_version=17, backup_format=a/b c");
    assertThat(cell.folder()).isEqualTo("postgres_version-17_backup_format-a-b-c");
    assertThat(cell.postgresVersion()).contains("17");
  }

  @Test
  void isNothingWhereThereIsNoMatrix() {
    MatrixCell cell = new MatrixCell(Map.of());

    assertThat(cell.folder()).isEmpty();
    assertThat(cell.postgresVersion()).isEmpty();
  }
}
