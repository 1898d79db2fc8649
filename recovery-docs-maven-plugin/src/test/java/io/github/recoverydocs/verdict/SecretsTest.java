package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.shell.CapturedOutput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final String PEM =
      """
      -----BEGIN RSA PRIVATE KEY-----
      MIIEpAIBAAKCAQEAsecretsecret
      bW9yZXNlY3JldA==
      -----END RSA PRIVATE KEY-----
      """;

  private final Secrets secrets = new Secrets(List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "PGPASSWORD=hunter2 psql!PGPASSWORD=*** psql",
        "export DB2_PASSWORD=hunter2!export DB2_PASSWORD=***",
        "PGPASSWORD='hunter 2' psql!PGPASSWORD='***' psql",
        "PGPASSWORD=\"hunter 2\" psql!PGPASSWORD=\"***\" psql",
        "PASSWORD1=hunter2!PASSWORD1=***",
        "password: hunter2!password: ***",
        "dbPassword: hunter2!dbPassword: ***",
        "spring.datasource.password=hunter2!spring.datasource.password=***",
        "curl --password=hunter2 x!curl --password=*** x",
        "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG!AWS_SECRET_ACCESS_KEY=***",
        "aws_secret_access_key = wJalrXUtnFEMI!aws_secret_access_key = ***",
        "-H 'x-api-key: abc123'!-H 'x-api-key: ***'",
        "API_KEY=abc123; ls!API_KEY=***; ls",
        "https://host/x?token=abc123&y=1!https://host/x?token=***&y=1",
        "host=db user=a password=hunter2 port=1!host=db user=a password=*** port=1",
        "{\"password\": \"hunter2\", \"a\": 1}!{\"password\": \"***\", \"a\": 1}",
        "{\"password\":\"hun\\\"ter2\"}!{\"password\":\"***\"}",
        "{'secret': 'hunter2'}!{'secret': '***'}",
        "ALTER ROLE a PASSWORD 'hunter2'!ALTER ROLE a PASSWORD '***'",
        "create role a encrypted password 'it''s'!create role a encrypted password '***'",
        "postgres://alice:hunter2@db/shop!postgres://alice:***@db/shop",
        "postgres://alice:hunt@er2@db/shop!postgres://alice:***@db/shop",
        "postgres://alice:hunt$er2@db/shop!postgres://alice:***@db/shop",
        "redis://:hunter2@cache!redis://:***@cache",
        "Authorization: Bearer abc.def-1!Authorization: Bearer ***",
        "{\"Authorization\": \"Basic YTpi\"}!{\"Authorization\": \"Basic ***\"}",
        "key AKIAIOSFODNN7EXAMPLE here!key *** here",
        "x ghp_abcdefghijklmnopqrstuvwxyz0123456789 y!x *** y",
        "x glpat-abcdefghij0123456789 y!x *** y",
        "x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl y!x *** y",
      })
  void masksTextOfTheFormInWhichSecretsAreWritten(String text, String masked) {
    assertThat(secrets.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FATAL:  password authentication failed for user \"alice\"",
        "\\password alice",
        "psql -c '\\password alice'",
        "Password for user alice:",
        "Enter password:\nrestored 5 rows",
        "PGPASSWORD=$DB_PASSWORD psql",
        "PGPASSWORD=\"$(cat secret.txt)\" psql",
        "PGPASSWORD='***' psql",
        ": ${PGPASSWORD:?set it first}",
        "password_encryption = scram-sha-256",
        "--password-file is unknown",
        "PASSWORD_FILE=/run/secrets/db",
        "password=<password>",
        "(error token is \"0\")",
        "http://localhost:8080/a@b",
        "postgres://alice:$PASSWORD@db/shop",
        "postgres://alice@db:5432/shop",
        "Authorization: Bearer $TOKEN",
        "GRANT ALL ON tokens TO alice",
        "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
      })
  void leavesOrdinaryTextAlone(String text) {
    assertThat(secrets.mask(text)).isEqualTo(text);
  }

  @Test
  void masksAKeyOfSeveralLines() {
    assertThat(secrets.mask("before\n" + PEM + "after"))
        .isEqualTo(
            "before\n-----BEGIN RSA PRIVATE KEY-----***-----END RSA PRIVATE KEY-----\nafter");
  }

  @Test
  void masksAKeyWhoseBeginningOrEndWasCutOff() {
    assertThat(secrets.mask(PEM.substring(PEM.indexOf('\n') + 1)))
        .doesNotContain("secret", "bW9y")
        .contains("-----END RSA PRIVATE KEY-----");
    assertThat(secrets.mask(PEM.substring(0, PEM.indexOf("-----END"))))
        .doesNotContain("secret", "bW9y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abcdef",
        "0f9e",
        "\"password\": \"x\\\"",
        "password 'a''",
        "12\n",
        "a://b:",
        "eyJ",
        "\n"
      })
  void endsOnLongOutputOfAnyKind(String piece) {
    String text = piece.repeat(50_000);

    assertThat(secrets.mask(text)).isNotEmpty();
  }

  @Test
  void masksKnownValuesWhereverTheyStand() {
    assertThat(new Secrets(List.of("s3cret", "s3cret-and-more")).mask("a s3cret-and-more/s3cretb"))
        .isEqualTo("a ***/***b");
  }

  @Test
  void doesNotMaskHalfTheTextForTheSakeOfAVeryShortValue() {
    assertThat(new Secrets(List.of("pw", "abc", "")).mask("pw abc")).isEqualTo("pw abc");
  }

  @Test
  void takesAKnownValueLiterally() {
    assertThat(new Secrets(List.of("a.c$1")).mask("abc$1 a.c$1")).isEqualTo("abc$1 ***");
  }

  @Test
  void masksEveryTextOfAFinding() {
    Finding masked =
        new Secrets(List.of("s3cret"))
            .mask(
                new Finding(
                    "docs/restore.md",
                    7,
                    "curl -u a:s3cret x",
                    "the placeholder s3cret",
                    PEM.lines().toList(),
                    "Correct it."));

    assertThat(masked.command()).isEqualTo("curl -u a:*** x");
    assertThat(masked.reason()).isEqualTo("the placeholder ***");
    assertThat(masked.detail())
        .containsExactly("-----BEGIN RSA PRIVATE KEY-----***-----END RSA PRIVATE KEY-----");
    assertThat(masked.document()).isEqualTo("docs/restore.md");
    assertThat(masked.line()).isEqualTo(7);
    assertThat(masked.nextStep()).isEqualTo("Correct it.");
  }

  @Test
  void keepsACountOfTheBytesThatThereWere() {
    assertThat(new Secrets(List.of("s3cret")).mask(Results.captured("a s3cret")))
        .isEqualTo(new CapturedOutput("a ***", 8));
  }
}
